package id.pendopo.platform.push;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * One browser's open stream. What it has not taken yet is kept as at most one frame per topic; when a second one comes
 * the whole topic is sent instead, so a slow browser misses nothing and costs nothing.
 */
final class Client {
    private static final int SLICES = 8;
    /** An event, not a comment: the page must hear it to know that the line is alive. */
    private static final byte[] HEARTBEAT = "event: beat\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8);
    private static final ExecutorService WRITERS = Executors.newVirtualThreadPerTaskExecutor();

    private final AsyncContext stream;
    private final List<Topic> topics;
    private final Map<Topic, byte[]> waiting = new LinkedHashMap<>();
    private boolean writing;
    private boolean beat;
    private boolean gone;

    Client(AsyncContext stream, List<Topic> topics) {
        this.stream = stream;
        this.topics = topics;
    }

    List<Topic> topics() {
        return topics;
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

    void offer(Topic topic, byte[] frame) {
        synchronized (this) {
            boolean behind = waiting.containsKey(topic);
            waiting.put(topic, behind ? new byte[0] : frame);
        }
        flush();
    }

    void heartbeat() {
        synchronized (this) {
            beat = true;
        }
        flush();
    }

    private void flush() {
        synchronized (this) {
            if (writing || gone) {
                return;
            }
            writing = true;
        }
        while (true) {
            byte[] next = next();
            if (next.length == 0) {
                return;
            }
            write(next);
        }
    }

    private byte[] next() {
        Topic topic;
        byte[] frame;
        synchronized (this) {
            if (gone || waiting.isEmpty()) {
                byte[] bytes = beat && !gone ? HEARTBEAT : new byte[0];
                beat = false;
                writing = bytes.length > 0;
                return bytes;
            }
            var first = waiting.entrySet().iterator().next();
            topic = first.getKey();
            frame = first.getValue();
            waiting.remove(topic);
        }
        byte[] bytes = frame.length == 0 ? topic.snapshot() : frame;
        return withId(bytes);
    }

    /** The id stands for the state of all topics of this stream. */
    private byte[] withId(byte[] frame) {
        byte[] id = ("id: " + state() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[id.length + frame.length];
        System.arraycopy(id, 0, bytes, 0, id.length);
        System.arraycopy(frame, 0, bytes, id.length, frame.length);
        return bytes;
    }

    String state() {
        StringBuilder state = new StringBuilder();
        for (Topic topic : topics) {
            state.append(state.isEmpty() ? "" : ".").append(topic.version());
        }
        return state.toString();
    }

    private void write(byte[] bytes) {
        try {
            ServletOutputStream out = stream.getResponse().getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException | IllegalStateException e) {
            leave();
        }
    }

    /** Ends the stream; the browser reconnects by itself and is given the current state. */
    void leave() {
        synchronized (this) {
            if (gone) {
                return;
            }
            gone = true;
            waiting.clear();
        }
        topics.forEach(topic -> topic.clients().remove(this));
        try {
            stream.complete();
        } catch (IllegalStateException e) {
            // The container has ended it already.
        }
    }
}
