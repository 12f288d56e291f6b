package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A display on the wall: laid out by the manager, followed on a phone, seen on an old television. */
class DisplayJourney {
    private record Screen(int width, int height, double leastShare) {}

    /** How high the newest number's capitals are at least: docs/displays.md. */
    private static final List<Screen> SCREENS = List.of(
            new Screen(1280, 720, 1 / 7.0),
            new Screen(1920, 1080, 1 / 7.0),
            new Screen(3840, 2160, 1 / 7.0),
            new Screen(1080, 1920, 1 / 12.5));

    /** Inter's capitals are as high as this share of its size. */
    private static final double CAPITALS = 0.727;

    /** PLN's counter stands in a zone of its own: what other journeys call is not heard there. */
    private static final String ZONE = "C";

    /** A display loads itself anew at most every 30 seconds. */
    private static final double RELOADED = 40_000;

    private static Hall hall;
    private static Page officer;
    private static String number;

    @BeforeAll
    static void callSomebody() {
        hall = new Hall();
        officer = hall.staff("rahmah");
        number = hall.called(officer, "Pasang baru");
    }

    @AfterEach
    void nobodyComplains() {
        hall.assertNoComplaints();
    }

    @AfterAll
    static void leave() {
        officer.keyboard().press("F4");
        hall.close();
    }

    /** A display that was just hung up, in {@link #ZONE}, and its id. */
    private record Hung(Page page, String id) {
        static Hung up() {
            Page display = hall.device("DISPLAY");
            display.locator("[data-topics*='screen:']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            Object topics = display.evaluate("document.querySelector('[data-topics]').dataset.topics");
            return new Hung(display, String.valueOf(topics).replaceAll(".*screen:(\\S+).*", "$1"));
        }
    }

    private static Path picture() throws IOException {
        BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(20, 110, 80));
        pen.fillRect(0, 0, 1600, 1200);
        pen.dispose();
        Path file = Files.createTempFile("poster", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static double capitals(Page display) {
        Object size = display.evaluate("parseFloat(getComputedStyle(document.querySelector('.d-number')).fontSize)");
        return CAPITALS * ((Number) size).doubleValue();
    }

    private static Page managerWithAPicture() throws IOException {
        Page manager = hall.staff("sari");
        manager.navigate(hall.address("/m/ogan-ilir/admin/media"));
        manager.setInputFiles("#file", picture());
        manager.click("form[data-upload] button");
        manager.waitForURL(Pattern.compile(".*done=added"));
        return manager;
    }

    private static void lay(Page manager, Hung display, String arrangement) {
        manager.navigate(hall.address("/m/ogan-ilir/admin/displays/" + display.id()));
        manager.check("input[value=" + arrangement + "]");
        manager.selectOption("select[name=zone]", ZONE);
        manager.locator("input[name^=place-]").first().fill("1");
    }

    private static void save(Page manager) {
        manager.click("form[data-layout] .form-foot .btn:not(.plain)");
        manager.waitForURL(Pattern.compile(".*saved"));
    }

    @Test
    void what_the_manager_lays_out_hangs_on_the_wall_at_once_readable_at_every_size() throws IOException {
        Hung display = Hung.up();
        Page manager = managerWithAPicture();
        Browser.assertAccessible(manager);
        for (var style : Map.of("LAST_CALLS", "as-list", "COUNTERS", "as-counters", "NEWEST", "as-newest")
                .entrySet()) {
            lay(manager, display, style.getKey());
            assertThat(manager.frameLocator("iframe[name=preview]")
                            .locator("body." + style.getValue() + " .d-media img"))
                    .isVisible();
            save(manager);
            assertThat(display.page().locator("body." + style.getValue() + " .d-media img"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RELOADED));
            assertThat(display.page().locator(".d-call:not(.past) .d-number")).hasText(number);
            for (Screen screen : SCREENS) {
                readable(display.page(), screen, style.getKey());
            }
        }
        assertThat(new AxeBuilder(manager).exclude("iframe").analyze().getViolations())
                .as("the form; the page in its frame was judged on its own")
                .isEmpty();
    }

    /** What a television cuts at each edge, and half a dot for rounding. */
    private static final double OVERSCAN = 0.025;

    /** Once the page has followed the screen's size. */
    private static boolean isWholeWithinTheEdges(Page page, String parts) {
        return (Boolean) page.evaluate("""
                async ([parts, margin]) => {
                  const drawn = () => new Promise((done) => requestAnimationFrame(done));
                  for (let frame = 0; frame < 3; frame++) await drawn();
                  const shown = [...document.querySelectorAll(parts)].filter((part) => part.getClientRects().length);
                  return shown.length > 0 && shown.every((part) => {
                    const box = part.getBoundingClientRect();
                    const [x, y] = [margin * innerWidth - 0.5, margin * innerHeight - 0.5];
                    return box.left >= x && box.right <= innerWidth - x && box.top >= y && box.bottom <= innerHeight - y;
                  });
                }
                """, List.of(parts, OVERSCAN));
    }

    @Test
    void the_plain_page_is_whole_on_every_television() {
        Page old = hall.device("DISPLAY");
        old.navigate(hall.address("/m/ogan-ilir/display?plain"));
        for (Screen screen : List.of(
                new Screen(720, 576, 0),
                new Screen(1280, 720, 0),
                new Screen(1920, 1080, 0),
                new Screen(1080, 1920, 0))) {
            old.setViewportSize(screen.width(), screen.height());
            assertThat(isWholeWithinTheEdges(old, "h1, td, td > svg"))
                    .as(screen.toString())
                    .isTrue();
        }
    }

    @Test
    void a_wait_is_never_cut_however_narrow_its_tile() {
        Page display = Hung.up().page();
        for (Screen screen : SCREENS) {
            display.setViewportSize(screen.width(), screen.height());
            Object cut = display.evaluate("""
                    () => {
                      const grid = document.querySelector(".d-grid");
                      const tile = grid.firstElementChild;
                      grid.className = "d-grid c6";
                      tile.className = "";
                      tile.querySelector(".d-state").innerHTML =
                        '<svg class="icon"></svg>108<span class="d-about"><svg class="icon"></svg>100–120 mnt</span>';
                      grid.replaceChildren(...Array.from({ length: 12 }, () => tile.cloneNode(true)));
                      const whole = (box) => box.scrollWidth <= box.clientWidth;
                      return [...grid.querySelectorAll(".d-state, li")].filter((box) => !whole(box)).length;
                    }
                    """);
            assertThat(cut).as(screen.toString()).isEqualTo(0);
        }
    }

    @Test
    void a_display_that_is_cut_off_keeps_its_calls_and_says_of_when_they_are() {
        Page display = Hung.up().page();
        String shown = display.locator(".d-number").textContent();
        assertThat(display.locator("#live-state")).isHidden();
        display.evaluate("dispatchEvent(new Event('offline'))"); // a real cut would be an error on the console
        assertThat(display.locator("#live-state"))
                .hasText(Pattern.compile("Data terakhir \\d\\d\\.\\d\\d, menyambung lagi…"));
        assertThat(display.locator(".d-number")).hasText(shown);
        assertThat(display.locator("#live-state")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(40_000));
    }

    private static void readable(Page display, Screen screen, String arrangement) {
        display.setViewportSize(screen.width(), screen.height());
        String parts = ".d-head, .d-call, .d-number, .d-to, .d-phone, .d-run, [aria-current] > li";
        assertThat(isWholeWithinTheEdges(display, parts))
                .as("nothing is cut: %s on %s", arrangement, screen)
                .isTrue();
        assertThat(capitals(display) / screen.height())
                .as("%s on %s, once the page has followed its size", arrangement, screen)
                .isGreaterThanOrEqualTo(screen.leastShare());
        assertThat(new AxeBuilder(display).analyze().getViolations())
                .as("%s on %s", arrangement, screen)
                .isEmpty();
    }

    @Test
    void a_picture_that_does_not_load_is_left_out_and_the_numbers_take_its_place() throws IOException {
        Hung display = Hung.up();
        display.page()
                .route(
                        Pattern.compile(".*/display/media/.*"),
                        route -> route.fulfill(
                                new Route.FulfillOptions().setBody("no picture").setContentType("image/png")));
        Page manager = managerWithAPicture();
        lay(manager, display, "NEWEST");
        save(manager);
        assertThat(display.page().locator(".d-media")).isAttached();
        assertThat(display.page().locator("body:not(.with-media) .d-number")).hasText(number);
        assertThat(display.page().locator(".d-media")).isHidden();
    }

    @Test
    void a_phone_follows_the_calls_and_an_old_television_keeps_what_it_has_while_the_server_is_away() {
        Page phone = hall.visitor("/m/ogan-ilir/calls?zone=" + ZONE);
        assertThat(phone.locator("#calls strong.number")).hasText(number);
        Browser.assertAccessible(phone);
        Page old = hall.device("DISPLAY");
        old.navigate(hall.address("/m/ogan-ilir/display?plain&zone=" + ZONE));
        assertThat(old.locator("tr.call .no")).hasText(number);
        assertThat(new AxeBuilder(old).analyze().getViolations()).isEmpty();
        AtomicBoolean away = new AtomicBoolean(true);
        old.route(Pattern.compile(".*/display\\?plain.*"), route -> {
            if (away.get()) {
                route.fulfill(
                        new Route.FulfillOptions().setBody("a proxy's own page")); // a cut would be a console error
            } else {
                route.resume();
            }
        });
        assertThat(old.locator("#old")).isVisible();
        assertThat(old.locator("tr.call .no")).hasText(number);
        away.set(false);
        assertThat(old.locator("#old")).isHidden();
    }
}
