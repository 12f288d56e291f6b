package id.pendopo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/**
 * Ogan Ilir's mall in a program of its own: no journey finds the people of another one in its lines. Everybody in it enters
 * by the start page, as a stranger would.
 */
final class Hall implements AutoCloseable {
    private static final int PATIENCE = 20_000;

    private final Program program = Program.alone();
    private final Browser browser = new Browser();

    Hall() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    String address(String path) {
        return program.address() + path;
    }

    /** Somebody who looks at a public address. */
    Page visitor(String path) {
        Page page = browser.person(390, 844);
        page.navigate(address(path));
        return page;
    }

    /** A device of the hall, opened from the start page. */
    Page device(String kind) {
        Page start = start();
        return start.waitForPopup(() -> door(start, kind).click());
    }

    /** Staff who enter by the demo's door. */
    Page staff(String username) {
        Page page = start();
        enter(page, username);
        return page;
    }

    /** By the demo's door of a start page that is open. */
    static void enter(Page start, String username) {
        Locator door = door(start, username);
        if (!door.isVisible()) {
            mall(start).locator("summary").click();
        }
        door.click();
        start.waitForURL(Pattern.compile(".*/m/ogan-ilir/.+"));
    }

    /** One of the demo's doors into the mall: a member of staff's, or a device's. */
    static Locator door(Page start, String value) {
        return mall(start).locator("button[value=" + value + "]");
    }

    private Page start() {
        Page page = browser.person(1280, 900);
        page.navigate(address("/"));
        return page;
    }

    private static Locator mall(Page start) {
        return start.locator("article.mall")
                .filter(new Locator.FilterOptions().setHas(start.locator("a[href='/m/ogan-ilir']")));
    }

    /** Takes a number at a kiosk for services and a group (may be empty), named as on their tiles; its link. */
    String take(Page kiosk, String group, String... services) {
        kiosk.navigate(address("/m/ogan-ilir/kiosk"));
        for (String service : services) {
            kiosk.fill("input[name=q]", service);
            kiosk.press("input[name=q]", "Enter");
            kiosk.locator("label.tile")
                    .filter(new Locator.FilterOptions().setHasText(service))
                    .first()
                    .click();
        }
        kiosk.click("footer button[form=choose]");
        if (!group.isEmpty()) {
            kiosk.locator("label.tile")
                    .filter(new Locator.FilterOptions().setHasText(group))
                    .click();
        }
        kiosk.click("footer button[form=take]:not([data-back])");
        kiosk.waitForURL(Pattern.compile(".*/kiosk/ticket/.+"));
        String secret = kiosk.url().substring(kiosk.url().lastIndexOf('/') + 1);
        return "/t/ogan-ilir/" + secret;
    }

    /** The number of somebody who has come for a service and is called to it by this officer. */
    String called(Page officer, String service) {
        take(device("KIOSK"), "", service);
        assertThat(officer.locator("#act-call")).isVisible();
        officer.keyboard().press("F2");
        Locator number = officer.locator(".c-now .number");
        assertThat(number).isVisible();
        return number.textContent().strip();
    }

    void assertNoComplaints() {
        browser.assertNoComplaints();
    }

    @Override
    public void close() {
        browser.close();
        program.close();
    }
}
