package id.pendopo.platform.web;

import java.time.Duration;
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
 * too many of those that let themselves be waited for, each with a thread and what it holds. (Jetty's own
 * handler for this sets one sender's time against the bytes of all senders, and so refuses nobody on a busy server.)
 */
final class SlowBodies extends Handler.Wrapper {
    /** Bytes a second, over the whole body: a telephone at the edge of its cell sends more. */
    static final long SLOWEST = 200;

    /** How many bodies may be waited for at once. An honest form comes with its head, and isn't waited for at all. */
    static final int MOST_WAITED_FOR = 500;

    private final AtomicInteger waitedFor = new AtomicInteger();
    private final long grace;

    /** @param grace how long a body may take in any case */
    SlowBodies(Duration grace) {
        this.grace = grace.toNanos();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request.getLength() == 0 ? request : new Paced(request), response, callback);
    }

    /** A body with the time that it has taken; read by one thread at a time. */
    private final class Paced extends Request.Wrapper {
        private final long begun = NanoTime.now();
        private long bytes;
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
                bytes += chunk.remaining();
            }
            return chunk;
        }

        @Override
        public void demand(Runnable more) {
            long taken = NanoTime.since(begun);
            if (taken > grace && bytes < SLOWEST * (taken / 1_000_000_000.0)) {
                refuse(HttpStatus.REQUEST_TIMEOUT_408, "too slow", more);
            } else if (waitedFor.incrementAndGet() > MOST_WAITED_FOR) {
                waitedFor.decrementAndGet();
                refuse(HttpStatus.SERVICE_UNAVAILABLE_503, "too many slow ones", more);
            } else {
                super.demand(() -> {
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
