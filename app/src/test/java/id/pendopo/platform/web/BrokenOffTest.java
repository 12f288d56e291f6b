package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.pendopo.RealServerTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A browser that goes away while its page is made is nobody's fault. */
class BrokenOffTest extends RealServerTest {
    private static final List<String> PAGES =
            List.of("/", "/m/ogan-ilir", "/m/ogan-ilir/services", "/ui", "/api/v1/malls/ogan-ilir/services");

    @Test
    void a_page_that_nobody_waits_for_any_more_is_no_error_in_the_log() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        root.addAppender(heard);
        try {
            for (int i = 0; i < 40; i++) {
                breakOff(PAGES.get(i % PAGES.size()), i % 2 == 0);
            }
            assertThat(get("/m/ogan-ilir").statusCode())
                    .as("the others are served")
                    .isEqualTo(200);
        } finally {
            root.detachAppender(heard);
        }
        assertThat(List.copyOf(heard.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    /** With a reset, or after the first bytes of the answer. */
    private void breakOff(String path, boolean atOnce) throws IOException {
        try (Socket browser = new Socket("127.0.0.1", port)) {
            browser.setSoLinger(true, 0);
            browser.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            if (!atOnce) {
                assertThat(browser.getInputStream().read()).isPositive();
            }
        }
    }
}
