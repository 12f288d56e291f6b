package id.pendopo.platform.push;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Opens a few streams at a time. When thousands of phones come back together after a cut, each one that is begun holds a
 * thread, a page and a place in the database's line, all of them together more than the memory has; one that waits here
 * holds a few kilobytes. Screens of the hall go before phones, among themselves each goes in its turn. (Jetty's own
 * handler for this counts a request until it ends, and a stream ends after ten minutes.)
 */
final class Openings extends Handler.Wrapper {
    /** In seconds; browsers that are sent away come again by themselves. */
    private static final String COME_AGAIN = "5";

    private static final String STREAMS = "/live/";
    private static final String OF_PHONES = "v=ticket";

    private final int atOnce;
    private final int mostWaiting;
    private final Deque<Waiting> screens = new ArrayDeque<>();
    private final Deque<Waiting> phones = new ArrayDeque<>();
    private int begun;

    /**
     * @param atOnce how many streams are opened at the same time
     * @param mostWaiting how many may wait for it; the next one is told to come again
     */
    Openings(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Request.getPathInContext(request).startsWith(STREAMS)) {
            return super.handle(request, response, callback);
        }
        Waiting one = new Waiting(request, response, callback);
        return switch (enter(one)) {
            case BEGIN -> begin(one);
            case WAIT -> true;
            case COME_AGAIN -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
                response.getHeaders().put(HttpHeader.RETRY_AFTER, COME_AGAIN);
                response.write(true, null, callback);
                yield true;
            }
        };
    }

    synchronized int waiting() {
        return screens.size() + phones.size();
    }

    private enum Turn {
        BEGIN,
        WAIT,
        COME_AGAIN
    }

    private synchronized Turn enter(Waiting one) {
        if (begun < atOnce) {
            begun++;
            return Turn.BEGIN;
        }
        if (waiting() >= mostWaiting) {
            return Turn.COME_AGAIN;
        }
        (one.isPhone() ? phones : screens).add(one);
        return Turn.WAIT;
    }

    /** The stream is open, or refused, when this returns; it goes on by itself. */
    private boolean begin(Waiting one) throws Exception {
        try {
            return super.handle(one.request, one.response, one.callback);
        } finally {
            passOn();
        }
    }

    private void passOn() {
        Waiting next;
        synchronized (this) {
            next = screens.isEmpty() ? phones.poll() : screens.poll();
            if (next == null) {
                begun--;
                return;
            }
        }
        next.request.getContext().execute(next);
    }

    private final class Waiting implements Runnable {
        private final Request request;
        private final Response response;
        private final Callback callback;

        Waiting(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        boolean isPhone() {
            String query = request.getHttpURI().getQuery();
            return query != null && query.contains(OF_PHONES);
        }

        @Override
        public void run() {
            try {
                if (!begin(this)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Exception e) {
                Response.writeError(request, response, callback, e);
            }
        }
    }
}
