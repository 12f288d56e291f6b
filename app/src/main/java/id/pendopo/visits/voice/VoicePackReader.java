package id.pendopo.visits.voice;

import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.csv.CsvUnreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.springframework.core.io.Resource;

/** Reads a voice: its manifest says which clips there are, a WAV file beside it holds each. */
final class VoicePackReader {
    /** A sentence takes less. */
    private static final int LONGEST_SECONDS = 30;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    private VoicePackReader() {}

    /** @throws VoiceUnreadable naming the file that is missing or is no sound */
    static VoicePack read(Resource manifest) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, short[]> clips = new HashMap<>();
        Map<String, Integer> minutes = new HashMap<>();
        for (CsvFile.Line line : lines(manifest).lines()) {
            String clip = line.cell("clip");
            words.put(clip, line.cell("words"));
            clips.put(clip, samples(manifest, clip));
            if (!line.cell("lasts").isEmpty()) {
                minutes.put(clip, minutes(manifest, clip, line.cell("lasts")));
            }
            if (line.cell("ends").equals("yes")) {
                clips.put(clip + "-end", samples(manifest, clip + "-end"));
            }
        }
        return new VoicePack(words, clips, minutes);
    }

    private static CsvFile lines(Resource manifest) {
        try (InputStream file = manifest.getInputStream()) {
            return CsvReader.read(file.readAllBytes());
        } catch (IOException | CsvUnreadable e) {
            throw new VoiceUnreadable(manifest.getDescription(), e);
        }
    }

    private static int minutes(Resource manifest, String clip, String lasts) {
        try {
            return Integer.parseUnsignedInt(lasts);
        } catch (NumberFormatException e) {
            throw new VoiceUnreadable(clip + ", " + manifest.getDescription(), e);
        }
    }

    private static short[] samples(Resource manifest, String clip) {
        if (!NAME.matcher(clip).matches()) {
            throw new VoiceUnreadable(clip + ", " + manifest.getDescription(), new IOException("no name of a clip"));
        }
        try (InputStream file = manifest.createRelative(clip + ".wav").getInputStream();
                AudioInputStream stored = AudioSystem.getAudioInputStream(new BufferedInputStream(file));
                AudioInputStream sound = AudioSystem.getAudioInputStream(Recording.FORMAT, spoken(stored))) {
            byte[] bytes = sound.readNBytes(2 * LONGEST_SECONDS * Recording.RATE);
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        } catch (IOException | UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new VoiceUnreadable(clip + ".wav, " + manifest.getDescription(), e);
        }
    }

    /** Looks before it is converted: a small file may say that each of its samples lasts a second. */
    private static AudioInputStream spoken(AudioInputStream stored) throws UnsupportedAudioFileException {
        float rate = stored.getFormat().getSampleRate();
        boolean speech = rate >= 8_000 && rate <= 48_000;
        if (!speech || stored.getFrameLength() > LONGEST_SECONDS * rate) {
            throw new UnsupportedAudioFileException("no part of a sentence");
        }
        return stored;
    }
}
