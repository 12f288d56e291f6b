package id.pendopo.platform.push;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One browser's open stream. Writing never waits: what the browser has not taken yet is kept as at most one frame per
 * topic, and when a second one comes the whole topic is sent instead. A slow browser misses nothing, costs nothing, and
 * holds nobody up; one that takes nothing at all between two heartbeats is let go.
 */
final class Client implements WriteListener {
    private static final int SLICES = 8;
    /** An event, not a comment: the page must hear it to know that the line is alive. */
    private static final byte[] HEARTBEAT = "event: beat\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8);

    private static final ExecutorService WRITERS = Executors.newVirtualThreadPerTaskExecutor();

    private final AsyncContext stream;
    private final ServletOutputStream out;
    private final Instant until;
    private final BooleanSupplier stays;
    private final List<Topic> topics = new ArrayList<>();
    private final Map<Topic, String> sent = new LinkedHashMap<>();
    private final Map<Topic, Optional<Frame>> waiting = new LinkedHashMap<>();
    private boolean writing = true;
    private boolean unflushed;
    private boolean beat = true; // the first one tells the browser that the stream is open
    private boolean stuck;
    private boolean gone;

    /**
     * @param until when the stream ends; the browser comes again, and is asked again what it may see
     * @param stays whether whoever opened it still is who they were
     */
    Client(AsyncContext stream, ServletOutputStream out, Instant until, BooleanSupplier stays) {
        this.stream = stream;
        this.out = out;
        this.until = until;
        this.stays = stays;
    }

    /** Runs work over many clients in a few slices, each on its own virtual thread. */
    static void toAll(Collection<Client> clients, Consumer<Client> work) {
        List<Client> all = new ArrayList<>(clients);
        for (int slice = 0; slice < Math.min(SLICES, all.size()); slice++) {
            int first = slice;
            WRITERS.execute(() -> {
                for (int i = first; i < all.size(); i += SLICES) {
                    work.accept(all.get(i));
                }
            });
        }
    }

    /** @param has the version that the browser has already; nothing is sent again when it is the present one */
    void watch(Topic topic, String has) {
        Frame now = topic.snapshot();
        synchronized (this) {
            topics.add(topic);
            sent.put(topic, has);
        }
        if (!now.version().equals(has)) {
            offer(topic, now);
        }
    }

    void offer(Topic topic, Frame frame) {
        synchronized (this) {
            boolean behind = waiting.containsKey(topic);
            waiting.put(topic, behind ? Optional.empty() : Optional.of(frame));
            if (writing || gone) {
                return;
            }
            writing = true;
        }
        drain();
    }

    /** A sign of life every few seconds; also ends what is too old, whose reader has gone, or takes nothing since the last. */
    void heartbeat(Instant now) {
        boolean over = !stays.getAsBoolean();
        synchronized (this) {
            over |= !now.isBefore(until) || (writing && stuck);
            if (!over) {
                stuck = writing;
                beat = true;
                if (writing || gone) {
                    return;
                }
                writing = true;
            }
        }
        if (over) {
            leave();
        } else {
            drain();
        }
    }

    @Override
    public void onWritePossible() {
        drain();
    }

    @Override
    public void onError(Throwable problem) {
        leave();
    }

    /** Only by whoever set {@code writing}; handed on to the server while the browser takes nothing. */
    private void drain() {
        try {
            while (out.isReady()) {
                if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    byte[] next = next();
                    if (next.length == 0) {
                        return;
                    }
                    out.write(next);
                    unflushed = true;
                }
            }
        } catch (IOException | IllegalStateException e) {
            leave();
        }
    }

    /**
     * The threads that offer are not in the order of what happened: a change that doesn't follow what the browser has is
     * replaced by the topic as it is now, and what the browser has is not sent again.
     */
    private byte[] next() {
        while (true) {
            Topic topic;
            Optional<Frame> change;
            String has;
            synchronized (this) {
                stuck = false;
                if (gone || waiting.isEmpty()) {
                    writing = beat && !gone;
                    beat = false;
                    return writing ? HEARTBEAT : new byte[0];
                }
                var first = waiting.entrySet().iterator().next();
                topic = first.getKey();
                change = first.getValue();
                has = sent.getOrDefault(topic, "");
                waiting.remove(topic);
            }
            Frame now = change.filter(frame -> frame.fits(has)).orElseGet(topic::snapshot);
            if (!now.version().equals(has)) {
                return withId(topic, now);
            }
        }
    }

    /** The id says which version of each topic the browser has after this frame. */
    private byte[] withId(Topic topic, Frame frame) {
        String state;
        synchronized (this) {
            sent.put(topic, frame.version());
            state = topics.stream().map(one -> sent.getOrDefault(one, "")).collect(Collectors.joining("."));
        }
        byte[] id = ("id: " + state + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[id.length + frame.bytes().length];
        System.arraycopy(id, 0, bytes, 0, id.length);
        System.arraycopy(frame.bytes(), 0, bytes, id.length, frame.bytes().length);
        return bytes;
    }

    /** Ends the stream; the browser reconnects by itself and is given what it lacks. */
    void leave() {
        List<Topic> left;
        synchronized (this) {
            if (gone) {
                return;
            }
            gone = true;
            waiting.clear();
            left = List.copyOf(topics);
        }
        left.forEach(topic -> topic.leave(this));
        try {
            stream.complete();
        } catch (IllegalStateException e) {
            // The container has ended it already.
        }
    }
}
