package id.pendopo.platform.web;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rest of a body that the program did not want, before it is answered. Jetty would answer and cut the
 * connection: a browser that is still sending a file shows an error of its own then, and not why the file was refused.
 */
final class Leftovers extends Handler.Wrapper {
    private static final long MOST_BYTES = 64_000_000;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);
    /** A browser that has more to send sends it: who is silent for so long has gone. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() == 0) {
            return super.handle(request, response, callback);
        }
        Leftover body = new Leftover(request);
        try {
            return super.handle(body, new AfterTheBody(body, response), callback);
        } catch (HttpException.RuntimeException e) {
            body.readOn();
            throw e;
        }
    }

    /** Begins only when there is nothing more to read. */
    private static final class AfterTheBody extends Response.Wrapper {
        private final Leftover body;

        AfterTheBody(Leftover body, Response response) {
            super(body, response);
            this.body = body;
        }

        @Override
        public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
            body.readOn();
            super.write(last, bytes, callback);
        }
    }

    /** A body of which the program may have read a part; used by one thread at a time. */
    private static final class Leftover extends Request.Wrapper {
        private boolean done;

        Leftover(Request request) {
            super(request);
        }

        /** The server asks this before it writes an error of its own. */
        @Override
        public boolean consumeAvailable() {
            readOn();
            return super.consumeAvailable();
        }

        void readOn() {
            long begun = NanoTime.now();
            long read = 0;
            while (!done) {
                Content.Chunk chunk = read();
                if (chunk == null) {
                    done = !comes(Math.min(PATIENCE, LONGEST - NanoTime.since(begun)));
                } else {
                    read += chunk.remaining();
                    done = chunk.isLast() || Content.Chunk.isFailure(chunk) || read > MOST_BYTES;
                    chunk.release();
                }
            }
        }

        private boolean comes(long nanos) {
            CompletableFuture<@Nullable Void> there = new CompletableFuture<>();
            demand(() -> there.complete(null));
            try {
                there.get(nanos, TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException | ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
