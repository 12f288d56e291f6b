package id.pendopo.platform.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that comes a few bytes at a time, each of which keeps the connection from being idle; and the one that is
 * too many of those that let themselves be waited for, each with a thread. What has come quickly buys no hours for the last
 * byte. (Jetty's own handler for this sets one sender's time against the bytes of all senders, and so refuses nobody on a
 * busy server. What bodies hold: {@link HeldBodies}.)
 */
final class SlowBodies extends Handler.Wrapper {
    /** Bytes a second: a telephone at the edge of its cell sends more. */
    static final long SLOWEST = 200;

    private static final long EARNED_BY_A_BYTE = TimeUnit.SECONDS.toNanos(1) / SLOWEST;

    /** How many bodies may be waited for at once. An honest form comes with its head, and isn't waited for at all. */
    static final int MOST_WAITED_FOR = 500;

    private final AtomicInteger waitedFor = new AtomicInteger();
    private final long grace;

    /** @param grace how long a body is waited for in any case; each byte earns more, up to four times as much in advance */
    SlowBodies(Duration grace) {
        this.grace = grace.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request.getLength() == 0 ? request : new Paced(request), response, callback);
    }

    /** A body with how much longer it is waited for, in nanoseconds; read by one thread at a time. */
    private final class Paced extends Request.Wrapper {
        private long patience = grace;
        private Content.@Nullable Chunk refused;

        Paced(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (refused != null) {
                return refused;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null) {
                patience = Math.min(4 * grace, patience + chunk.remaining() * EARNED_BY_A_BYTE);
            }
            return chunk;
        }

        @Override
        public void demand(Runnable more) {
            if (patience < 0) {
                refuse(HttpStatus.REQUEST_TIMEOUT_408, "too slow", more);
            } else if (waitedFor.incrementAndGet() > MOST_WAITED_FOR) {
                waitedFor.decrementAndGet();
                refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "too many slow ones", more);
            } else {
                long asked = NanoTime.now();
                super.demand(() -> {
                    patience -= NanoTime.since(asked);
                    waitedFor.decrementAndGet();
                    more.run();
                });
            }
        }

        private void refuse(int status, String why, Runnable more) {
            refused = Content.Chunk.from(new HttpException.RuntimeException(status, why));
            more.run();
        }
    }
}
