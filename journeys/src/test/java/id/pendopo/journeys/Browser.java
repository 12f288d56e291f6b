package id.pendopo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, with a watch on the console: any error in it fails the journey. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
    }

    /** Somebody with a browser of their own, at a width in pixels. */
    Page person(int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("id-ID"));
        watch(context);
        return context.newPage();
    }

    /** A browser that keeps what it knows in a folder, so that it can be closed and opened again: a kiosk's stele. */
    BrowserContext kept(Path folder) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(ARGUMENTS)
                                .setViewportSize(1080, 1920)
                                .setLocale("id-ID"));
        watch(context);
        return context;
    }

    private void watch(BrowserContext context) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
    }

    /** That the server can't be reached is what such a journey is about; anything else is a complaint. */
    void assertNoComplaintsButOfTheCut() {
        assertThat(complaints)
                .as("errors in the browser's console")
                .allMatch(complaint -> complaint.contains("net::ERR_")
                        || complaint.contains("status of 401")
                        || complaint.contains("status of 404") && complaint.contains("/kiosk/offline/tickets"));
    }

    void assertNoComplaints() {
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    /** Accessible at the widths of a phone, a tablet and a PC. */
    static void assertAccessible(Page page) {
        for (int width : List.of(320, 800, 1280)) {
            page.setViewportSize(width, 900);
            // A dialog that still fades in has no colours to judge yet.
            page.evaluate("""
                    () => Promise.all(document.getAnimations()
                        .filter((one) => one.timeline === document.timeline && one.effect?.getComputedTiming().endTime !== Infinity)
                        .map((one) => one.finished.catch(() => null)))
                    """);
            AxeResults results = new AxeBuilder(page).analyze();
            assertThat(results.getViolations())
                    .as("axe at %d px on %s", width, page.url())
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("sideways scrolling at %d px on %s", width, page.url())
                    .isLessThanOrEqualTo(0);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
