package id.pendopo.platform.web;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body when all that let themselves be waited for have brought too much: what has come of a form is held until
 * its last byte is there.
 */
final class HeldBodies extends Handler.Wrapper {
    /** Waited for in any case, so that large ones don't keep people's forms out; {@link SlowBodies} limits how many. */
    private static final int SMALL = 16_384;

    private final AtomicLong held = new AtomicLong();
    private final long most;

    /** @param most bytes of all bodies together */
    HeldBodies(long most) {
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request.getLength() == 0 ? request : new Held(request), response, callback);
    }

    /** A body with what the program has of it; read by one thread at a time. */
    private final class Held extends Request.Wrapper {
        private long bytes;
        private Content.@Nullable Chunk refused;

        Held(Request request) {
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
            long mine = bytes;
            if (held.addAndGet(mine) > most && mine > SMALL) {
                held.addAndGet(-mine);
                refused = Content.Chunk.from(
                        new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503, "too much is held"));
                more.run();
            } else {
                super.demand(() -> {
                    held.addAndGet(-mine);
                    more.run();
                });
            }
        }
    }
}
