package id.pendopo.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go who sends the head of a request a few bytes at a time: each byte keeps the connection from being idle, and
 * thousands of such connections would leave none for others. (Bodies: {@link SlowBodies}.)
 */
@Component
class SlowSenders implements Connection.Listener {
    private final InstantSource clock;
    private final Duration longest;
    private final Map<Connection, Head> heads = new ConcurrentHashMap<>();

    /** @param longest that the head of a request may take */
    SlowSenders(InstantSource clock, @Value("${pendopo.head-within:PT20S}") Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** What a connection had sent when the head that it is sending was first noticed. */
    private record Head(long requests, long bytes, Instant since) {}

    @Override
    public void onOpened(Connection connection) {
        heads.put(connection, new Head(0, 0, clock.instant()));
    }

    @Override
    public void onClosed(Connection connection) {
        heads.remove(connection);
    }

    @Scheduled(fixedDelayString = "${pendopo.head-check:PT5S}")
    void look() {
        Instant now = clock.instant();
        heads.forEach((connection, head) -> {
            boolean answered = connection.getMessagesIn() == connection.getMessagesOut();
            boolean sending = connection.getBytesIn() > head.bytes();
            if (!answered || !sending || connection.getMessagesIn() != head.requests()) {
                Head fresh = new Head(connection.getMessagesIn(), connection.getBytesIn(), now);
                heads.replace(connection, head, fresh);
            } else if (head.since().plus(longest).isBefore(now)) {
                connection.close();
            }
        });
    }
}
