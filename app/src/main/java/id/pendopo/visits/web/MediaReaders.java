package id.pendopo.visits.web;

import id.pendopo.visits.display.DisplayProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Each answer with a picture or video holds a part of it for as long as its reader likes: nobody has more than a few open. A
 * further one waits for a moment, then is told to ask again later.
 */
@Component
class MediaReaders {
    /** As many as a browser opens to one address. */
    static final int EACH = 6;

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Map<UUID, Semaphore> places = new ConcurrentHashMap<>();

    interface Answer {
        void write() throws IOException;
    }

    /**
     * @param who a device or an account
     * @throws id.pendopo.platform.problem.Refusal {@code media-busy}
     */
    void letIn(UUID who, Answer answer) throws IOException {
        Semaphore own = places.computeIfAbsent(who, anybody -> new Semaphore(EACH));
        if (!isFree(own)) {
            throw DisplayProblem.MEDIA_BUSY.refusal(Map.of("seconds", 10));
        }
        try {
            answer.write();
        } finally {
            own.release();
        }
    }

    private static boolean isFree(Semaphore own) {
        try {
            return own.tryAcquire(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
