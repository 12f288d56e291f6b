package id.pendopo.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server with one opening at a time, three of which may wait, and a program that opens when it is told to. */
class OpeningsTest {
    private final Server server = new Server();
    private final LocalConnector network = new LocalConnector(server);
    private final Program program = new Program();
    private final Openings openings = new Openings(1, 3);

    /** Answers pages at once, and streams one by one as they are allowed. */
    private static final class Program extends Handler.Abstract {
        final List<String> begun = new CopyOnWriteArrayList<>();
        final Semaphore allowed = new Semaphore(0);

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws InterruptedException {
            String path = request.getHttpURI().getPathQuery();
            if (path.startsWith("/live/")) {
                begun.add(path);
                allowed.acquire();
            }
            if (path.contains("unknown")) {
                return false;
            }
            if (path.contains("broken")) {
                throw new IllegalStateException("broken");
            }
            response.setStatus(200);
            response.write(true, null, callback);
            return true;
        }
    }

    @BeforeEach
    void start() throws Exception {
        openings.setHandler(program);
        server.addConnector(network);
        server.setHandler(openings);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        program.allowed.release(100);
        server.stop();
    }

    /** Asks, and waits until it stands in line as one of so many. */
    private LocalConnector.LocalEndPoint askInLine(String path, int waiting) {
        var asked = ask(path);
        Eventually.see("in line", () -> openings.waiting() == waiting, openings::waiting);
        return asked;
    }

    private LocalConnector.LocalEndPoint ask(String path) {
        return network.executeRequest("GET " + path + " HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n");
    }

    private static String answer(LocalConnector.LocalEndPoint asked) throws Exception {
        return String.valueOf(asked.getResponse());
    }

    private void seeBegun(String... paths) {
        Eventually.see("begun", () -> program.begun.equals(List.of(paths)), () -> program.begun);
    }

    @Test
    void streams_are_opened_one_after_the_other_in_the_order_in_which_they_came() throws Exception {
        var first = ask("/live/a?v=ticket:1");
        seeBegun("/live/a?v=ticket:1");
        var second = askInLine("/live/a?v=ticket:2", 1);
        var third = askInLine("/live/a?v=ticket:3", 2);
        program.allowed.release();
        assertThat(answer(first)).contains("200 OK");
        seeBegun("/live/a?v=ticket:1", "/live/a?v=ticket:2");
        program.allowed.release(2);
        assertThat(answer(second)).contains("200 OK");
        assertThat(answer(third)).contains("200 OK");
    }

    @Test
    void a_screen_of_the_hall_goes_before_phones() throws Exception {
        ask("/live/a?v=ticket:1");
        seeBegun("/live/a?v=ticket:1");
        askInLine("/live/a?v=ticket:2", 1);
        var screen = askInLine("/live/a?v=display:", 2);
        program.allowed.release(2);
        assertThat(answer(screen)).contains("200 OK");
        seeBegun("/live/a?v=ticket:1", "/live/a?v=display:", "/live/a?v=ticket:2");
    }

    @Test
    void pages_do_not_wait() throws Exception {
        ask("/live/a?v=ticket:1");
        seeBegun("/live/a?v=ticket:1");
        assertThat(answer(ask("/m/a"))).contains("200 OK");
    }

    @Test
    void who_would_be_too_many_is_told_to_come_again() throws Exception {
        ask("/live/a?v=ticket:1");
        seeBegun("/live/a?v=ticket:1");
        for (int i = 0; i < 3; i++) {
            askInLine("/live/a?v=ticket:w", i + 1);
        }
        assertThat(answer(ask("/live/a?v=ticket:5"))).contains("503 ").contains("Retry-After: 5");
        program.allowed.release(3);
        Eventually.see("all were opened", () -> program.begun.size() == 4, () -> program.begun);
        program.allowed.release(2);
        assertThat(answer(ask("/live/a?v=ticket:6"))).contains("200 OK");
    }

    @Test
    void an_opening_that_fails_or_leads_nowhere_gives_its_place_to_the_next() throws Exception {
        var broken = ask("/live/broken");
        seeBegun("/live/broken");
        var brokenLater = askInLine("/live/broken", 1);
        var unknown = askInLine("/live/unknown", 2);
        var last = askInLine("/live/a", 3);
        program.allowed.release(4);
        assertThat(answer(broken)).contains("500 ");
        assertThat(answer(brokenLater)).contains("500 ");
        assertThat(answer(unknown)).contains("404 ");
        assertThat(answer(last)).contains("200 OK");
    }
}
