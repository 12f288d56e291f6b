package id.pendopo.visits.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound that is being joined: clips one after the other, silence between them. */
final class Recording {
    /** Samples a second: what all voices are brought to, so that one sentence may be joined from two of them. */
    static final int RATE = 22_050;

    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    private final List<short[]> parts = new ArrayList<>();

    Recording sound(short[] samples) {
        parts.add(samples);
        return this;
    }

    Recording silence(int millis) {
        parts.add(new short[RATE * millis / 1000]);
        return this;
    }

    Recording sentence(VoicePack pack, List<Word> words) {
        words.forEach(word -> sound(pack.samples(word)).silence(word.pause().millis()));
        return this;
    }

    Duration length() {
        return Duration.ofMillis(size() * 1000L / RATE);
    }

    /** A WAV file: every browser plays it, and a hall's network is not short of room for 44 kB a second. */
    byte[] wav() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * size()).order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach(part -> {
            for (short sample : part) {
                bytes.putShort(sample);
            }
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.capacity() + 64);
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, size()),
                    AudioFileFormat.Type.WAVE,
                    file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private int size() {
        return parts.stream().mapToInt(part -> part.length).sum();
    }
}
