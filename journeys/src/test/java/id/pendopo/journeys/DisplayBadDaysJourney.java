package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A display whose videos don't load, get stuck or don't play, and one whose browser makes no sound. */
class DisplayBadDaysJourney {
    private static final Pattern MEDIA = Pattern.compile(".*/display/media/.*");

    /** PLN's counter stands in it. */
    private static final String ZONE = "C";

    /** A display loads itself anew within 30 seconds, waits ten for a video, and twenty more to see whether it plays on. */
    private static final double PATIENCE = 80_000;

    /** A second of moving colours, made by the browser itself. */
    private static final String FILM = """
            async () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
              const pen = canvas.getContext("2d");
              const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
              const parts = [];
              recorder.ondataavailable = ({ data }) => parts.push(data);
              const done = new Promise((end) => (recorder.onstop = end));
              recorder.start();
              for (let frame = 0; frame < 30; frame++) {
                pen.fillStyle = `hsl(${frame * 12} 60% 40%)`;
                pen.fillRect(0, 0, 320, 180);
                await new Promise((drawn) => requestAnimationFrame(drawn));
              }
              recorder.stop();
              await done;
              return btoa(String.fromCharCode(...new Uint8Array(await new Blob(parts).arrayBuffer())));
            }
            """;

    private static final String POSTER =
            "() => Object.assign(document.createElement('canvas'), { width: 320, height: 180"
                    + " }).toDataURL().split(',')[1]";

    /** A browser that wants a touch first: then each sound takes a tenth of a second, and is remembered. */
    private static final String WANTS_A_TOUCH = """
            let touched = false;
            window.heard = [];
            addEventListener("click", () => (touched = true), true);
            HTMLMediaElement.prototype.play = function () {
              if (!touched) return Promise.reject(new DOMException("touch first", "NotAllowedError"));
              window.heard.push(this.src);
              setTimeout(() => this.dispatchEvent(new Event("ended")), 100);
              return Promise.resolve();
            };
            """;

    private static final String ANEW =
            ";addEventListener('DOMContentLoaded', () => (document.documentElement.dataset.anew = 'yes'));";

    private static final List<Page> OPENED = new ArrayList<>();
    private static Hall hall;
    private static Page kiosk;
    private static Page officer;
    private static Page manager;

    @BeforeAll
    static void callSomebodyAndBringAFilmAndAPoster() {
        hall = new Hall();
        kiosk = hall.device("KIOSK");
        officer = called("rahmah", "Pasang baru");
        manager = hall.staff("sari");
        bring("film.webm", "video/webm", (String) manager.evaluate(FILM));
        bring("poster.png", "image/png", (String) manager.evaluate(POSTER));
    }

    /** Somebody comes for a service, and this officer calls. */
    private static Page called(String who, String service) {
        hall.take(kiosk, "", service);
        Page page = hall.staff(who);
        assertThat(page.locator("#act-call")).isVisible();
        page.keyboard().press("F2");
        assertThat(page.locator(".c-now .number")).isVisible();
        return page;
    }

    private static void bring(String name, String type, String content) {
        manager.navigate(hall.address("/m/ogan-ilir/admin/media"));
        manager.setInputFiles(
                "#file", new FilePayload(name, type, Base64.getDecoder().decode(content)));
        manager.click("form[data-upload] button");
        manager.waitForURL(Pattern.compile(".*done=added"));
    }

    @AfterEach
    void nobodyComplains() {
        OPENED.forEach(Page::close);
        OPENED.clear();
        hall.assertNoComplaints();
    }

    @AfterAll
    static void leave() {
        officer.keyboard().press("F4");
        hall.close();
    }

    /** A display that was laid out with these, in this order, and has loaded itself anew, with a script of its own. */
    private static Page display(String zone, String script, String... media) {
        Page display = hall.device("DISPLAY");
        OPENED.add(display);
        display.locator("#screen").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        display.addInitScript(script + ANEW);
        Object topics = display.evaluate("document.querySelector('[data-topics]').dataset.topics");
        String id = String.valueOf(topics).replaceAll(".*screen:(\\S+).*", "$1");
        manager.navigate(hall.address("/m/ogan-ilir/admin/displays/" + id));
        manager.selectOption("select[name=zone]", zone);
        List<String> order = List.of(media);
        for (String one : order) {
            manager.locator("form[data-layout] li")
                    .filter(new Locator.FilterOptions().setHasText(one))
                    .locator("input[name^=place-]")
                    .fill(Integer.toString(order.indexOf(one) + 1));
        }
        manager.click("form[data-layout] .form-foot .btn:not(.plain)");
        manager.waitForURL(Pattern.compile(".*saved"));
        assertThat(display.locator("html[data-anew]"))
                .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(PATIENCE));
        return display;
    }

    private static LocatorAssertions.IsVisibleOptions inTime() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    @Test
    void a_video_plays_to_its_end_and_the_next_one_follows() {
        Page display = display("A", "", "film", "poster");
        assertThat(display.locator(".d-media video")).isVisible(inTime());
        assertThat(display.locator(".d-media img")).isVisible(inTime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"too late", "unreadable"})
    void a_video_that_never_comes_or_is_none_is_left_out_and_the_numbers_take_the_whole_screen(String why) {
        Page display = display(ZONE, "", "film");
        display.route(MEDIA, route -> {
            if (why.equals("unreadable")) {
                route.fulfill(new Route.FulfillOptions().setBody("no video").setContentType("video/mp4"));
            }
        });
        display.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(said -> said.text().equals("left out: film.webm (" + why + ")"))
                        .setTimeout(PATIENCE),
                display::reload);
        assertThat(display.locator("body:not(.with-media) .d-number")).isVisible();
        assertThat(display.locator(".d-media")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "() => new Promise(() => {})",
                "() => Promise.reject(new DOMException('no decoder', 'NotSupportedError'))"
            })
    void a_video_that_gets_stuck_or_is_not_played_gives_way_to_the_next_one(String play) {
        Page display = display("A", "HTMLVideoElement.prototype.play = " + play, "film", "poster");
        assertThat(display.locator(".d-media video")).isVisible(inTime());
        assertThat(display.locator(".d-media img")).isVisible(inTime());
        assertThat(display.locator(".d-media video")).hasCount(0);
    }

    @Test
    void a_browser_that_wants_a_touch_shows_a_button_and_speaks_from_the_touch_on() {
        Page display = display(ZONE, WANTS_A_TOUCH);
        Locator button = display.locator("button.d-voice");
        assertThat(button).hasAttribute("data-state", "off");
        assertThat(button).isVisible();
        assertThat((List<?>) display.evaluate("window.heard")).isEmpty();
        button.click();
        display.waitForCondition(
                () -> (Boolean) display.evaluate("window.heard.some((sound) => sound.includes('/call.wav'))"));
        assertThat(button).hasAttribute("data-state", "on");
    }
}
