package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A display that speaks: what is heard is read at the same time, and nothing else is hidden by it. */
class SpeakingDisplayJourney {
    /** One for each journey: no other display may have the turn. */
    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall();
    }

    @AfterEach
    void leave() {
        try {
            hall.assertNoComplaints();
        } finally {
            hall.close();
        }
    }

    /** A display whose sentence lasts as long as the journey wants. */
    private Page displayThatIsToldNothing() {
        Page display = hall.device("DISPLAY");
        display.route(
                Pattern.compile(".*/display/turn"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"speaking\":false}")));
        display.reload();
        return display;
    }

    @Test
    void the_call_that_is_said_stands_large_and_the_newest_waits_on_top_of_the_list_whoever_comes_meanwhile() {
        Page other = hall.staff("fatolosa");
        String older = hall.called(other, "Rekomendasi penelitian");
        Page display = displayThatIsToldNothing();
        assertThat(display.locator(".d-number")).hasText(older);
        String say = "number => import('/ui/said.js').then(({ large }) => "
                + "large(document.querySelector(`.d-facts > [data-number=\"${number}\"]`)?.dataset.stop))";
        display.evaluate(say, older);
        Page another = hall.staff("romzi");
        String newest = hall.called(another, "NIB usaha mikro dan kecil perseorangan");
        Locator waiting = display.locator(".d-last[aria-current] > li .number").first();
        assertThat(waiting).hasText(newest);
        assertThat(display.locator(".d-number")).hasText(older);
        other.keyboard().press("F4");
        assertThat(display.locator(".d-facts > [data-wanted][data-number=" + older + "]"))
                .hasCount(0);
        assertThat(display.locator(".d-number")).hasText(older); // until the sentence has ended
        assertThat(waiting).hasText(newest);
        display.evaluate(say, "");
        assertThat(display.locator(".d-number")).hasText(newest);
        assertThat(display.locator(".d-last > li.past .number")).hasText(older);
        another.keyboard().press("F4");
    }

    @Test
    void what_the_manager_announces_is_said_and_its_words_stand_below_until_it_is_ended() {
        hall.called(hall.staff("rahmah"), "Pasang baru");
        Page display = hall.device("DISPLAY");
        assertThat(display.locator(".d-number")).not().hasText("–");
        String large = display.locator(".d-number").textContent();
        display.locator(".d-voice").click(); // most browsers want a touch before a page may be heard
        assertThat(display.locator(".d-voice")).hasAttribute("data-state", "on");
        Page manager = hall.staff("sari");
        manager.navigate(hall.address("/m/ogan-ilir/board/announce"));
        manager.check("input[value=announce-child]");
        manager.fill("#spokenUntil", "23.59");
        Browser.assertAccessible(manager);
        String words = manager.locator(".choice:has(:checked) [lang=id]").textContent();
        manager.locator("form:has(#spokenUntil) button").click();
        assertThat(display.locator("#announcement")).hasText(words);
        assertThat(display.locator("[data-caption]")) // after the calls that wait
                .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(display.locator(".d-number")).hasText(large);
        everythingHasItsPlace(display);
        manager.locator("form[action$='/end'] button").click();
        assertThat(display.locator("#announcement")).isEmpty();
        assertThat(display.locator("[data-caption]")).isEmpty();
    }

    /** Upright and lying: no part lies on another, and none is cut. */
    private static void everythingHasItsPlace(Page display) {
        for (List<Integer> size : List.of(List.of(1280, 720), List.of(1920, 1080), List.of(1080, 1920))) {
            display.setViewportSize(size.getFirst(), size.getLast());
            assertThat(display.evaluate("""
                    () => {
                      const parts = ".d-head, .d-call, .d-last, .d-grid, .d-phone, .d-said > *, .d-run";
                      const boxes = [...document.querySelectorAll(parts)]
                        .map((part) => [part.className, part.getBoundingClientRect()])
                        .filter(([, box]) => box.width > 0);
                      const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
                        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
                      return boxes.flatMap(([name, box], at) => [
                        ...(box.bottom > innerHeight ? [name + " is cut"] : []),
                        ...boxes.slice(at + 1).filter(([, other]) => over(box, other)).map(([other]) => name + " on " + other),
                      ]);
                    }
                    """)).as("at %s", size).isEqualTo(List.of());
        }
        assertThat(new AxeBuilder(display).analyze().getViolations()).isEmpty();
    }
}
