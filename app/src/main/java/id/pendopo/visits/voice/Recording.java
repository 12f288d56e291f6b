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
    private final int rate;
    private final List<short[]> parts = new ArrayList<>();

    Recording(int rate) {
        this.rate = rate;
    }

    Recording sound(short[] samples) {
        parts.add(samples);
        return this;
    }

    Recording silence(int millis) {
        parts.add(new short[rate * millis / 1000]);
        return this;
    }

    Recording sentence(VoicePack pack, List<Word> words) {
        words.forEach(word -> sound(pack.samples(word)).silence(word.pause().millis()));
        return this;
    }

    Duration length() {
        return Duration.ofMillis(size() * 1000L / rate);
    }

    /** A WAV file: every browser plays it, and a hall's network is not short of room for 44 kB a second. */
    byte[] wav() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * size()).order(ByteOrder.LITTLE_ENDIAN);
        parts.forEach(part -> {
            for (short sample : part) {
                bytes.putShort(sample);
            }
        });
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.capacity() + 64);
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, size()),
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
