package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A stranger at the start page: every door opens, and no link leads into a wall. */
class StartJourney {
    private static final int MOST_PAGES = 60;

    private static Hall hall;

    @BeforeAll
    static void open() {
        hall = new Hall();
    }

    @AfterAll
    static void close() {
        hall.close();
    }

    @Test
    void every_demo_sign_in_of_every_mall_opens_a_screen() {
        Page page = hall.visitor("/");
        Browser.assertAccessible(page);
        String token = page.locator("input[name=_csrf]").first().inputValue();
        List<?> doors = (List<?>)
                page.evaluate(
                        "[...document.querySelectorAll('button[name=username]')].map(b => b.form.elements.mall.value + ' ' + b.value)");
        assertThat(doors).hasSizeGreaterThan(200);
        for (Object door : doors) {
            String[] names = door.toString().split(" ");
            APIResponse answer = page.request()
                    .post(
                            hall.address("/demo/sign-in"),
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("_csrf", token)
                                            .set("mall", names[0])
                                            .set("username", names[1])));
            assertThat(answer.status()).as("%s", door).isEqualTo(200);
            assertThat(answer.url())
                    .as("%s", door)
                    .matches(".*/m/" + names[0] + "/(counter|reception|board|admin|figures)");
            answer.dispose();
        }
        hall.assertNoComplaints();
    }

    @Test
    void no_link_that_a_stranger_a_manager_or_a_receptionist_sees_leads_into_a_wall() {
        crawl(hall.visitor("/"), "/");
        crawl(hall.staff("sari"), "/m/ogan-ilir/board");
        crawl(hall.staff("dodi"), "/m/ogan-ilir/reception");
        crawl(hall.staff("ansor"), "/m/ogan-ilir/figures");
    }

    /** Follows links; of many addresses of one shape it takes the first. */
    private static void crawl(Page page, String from) {
        Deque<String> ahead = new ArrayDeque<>(List.of(from));
        Set<String> shapes = new HashSet<>();
        while (!ahead.isEmpty() && shapes.size() < MOST_PAGES) {
            String path = ahead.removeFirst();
            if (!shapes.add(path.replaceAll("[0-9a-f-]{36}", "*").replaceAll("=[^&]*", "="))) {
                continue;
            }
            APIResponse answer = page.request().get(hall.address(path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                List<?> links = (List<?>) page.evaluate(
                        "([html, base]) => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')]"
                                + ".map(a => new URL(a.getAttribute('href'), base)).filter(u => u.origin === location.origin)"
                                + ".map(u => u.pathname + u.search)",
                        List.of(answer.text(), hall.address(path)));
                links.forEach(link -> ahead.addLast(link.toString()));
            }
            answer.dispose();
        }
    }
}
