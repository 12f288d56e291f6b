package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.TicketNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

class VoicePackTest {
    private static final int RATE = Recording.RATE;
    /** Of full scale: what is below is silence. */
    private static final double SILENT = 0.01;

    private static final VoicePacks PACKS = new VoicePacks(new DefaultResourceLoader(), "");

    @Test
    void each_clip_is_heard_from_its_first_moment_to_its_last_and_none_is_overdriven() {
        for (Lang lang : Lang.WHOLE) {
            PACKS.of(lang).clips().forEach((clip, samples) -> {
                double seconds = samples.length / (double) RATE;
                // A kiosk's sentences are clips as a whole, and announcements are two or three sentences.
                double longest = clip.startsWith("announce-") ? 9.0 : clip.startsWith("kiosk-") ? 4.0 : 3.0;
                assertThat(seconds).as("%s %s: length in s", lang, clip).isBetween(0.15, longest);
                assertThat(loudness(samples, 0, samples.length))
                        .as("%s %s: loudness", lang, clip)
                        .isBetween(0.04, 0.3);
                assertThat(peak(samples)).as("%s %s: peak", lang, clip).isLessThan(0.97);
                assertThat(silence(samples, true))
                        .as("%s %s: silent before", lang, clip)
                        .isLessThan(0.08);
                assertThat(silence(samples, false))
                        .as("%s %s: silent after", lang, clip)
                        .isLessThan(clip.equals("chime") ? 0.6 : 0.12);
            });
        }
    }

    @Test
    void every_number_letter_and_counter_has_its_clips_in_both_languages() {
        for (Lang lang : Lang.WHOLE) {
            VoicePack pack = PACKS.of(lang);
            NumberWords numbers = lang == Lang.ID ? NumberWords.INDONESIAN : NumberWords.ENGLISH;
            IntStream.rangeClosed('A', 'Z')
                    .forEach(letter -> IntStream.of(0, 7, 10, 11, 12, 99, 100, 205, 999, 1000, 9999)
                            .forEach(no -> Phrase.of(
                                            new SpokenCall(
                                                    new TicketNumber(Character.toString(letter), no, 4),
                                                    no,
                                                    "",
                                                    2,
                                                    true),
                                            numbers,
                                            Spelling.NUMBER,
                                            pack)
                                    .forEach(word ->
                                            assertThat(pack.samples(word)).isNotEmpty())));
        }
    }

    @Test
    void a_call_is_its_clips_one_after_the_other_with_silence_at_its_commas()
            throws IOException, UnsupportedAudioFileException {
        VoicePack pack = PACKS.of(Lang.ID);
        List<Word> words = Phrase.of(
                new SpokenCall(new TicketNumber("A", 12, 3), 3, "", 0, false),
                NumberWords.INDONESIAN,
                Spelling.DIGITS,
                pack);
        short[] heard = decoded(new Recording().sentence(pack, words).wav());
        int at = 0;
        for (Word word : words) {
            short[] clip = pack.samples(word);
            assertThat(Arrays.copyOfRange(heard, at, at + clip.length))
                    .as(word.clip())
                    .isEqualTo(clip);
            at += clip.length;
            int pause = RATE * word.pause().millis() / 1000;
            assertThat(loudness(heard, at, pause)).as("after %s", word.clip()).isZero();
            at += pause;
        }
        assertThat(heard).hasSize(at);
    }

    @Test
    void a_recorded_voice_takes_the_place_of_what_it_has_and_leaves_the_rest(@TempDir Path folder) throws IOException {
        Path recorded = Files.createDirectories(folder.resolve("id"));
        Files.writeString(recorded.resolve("manifest.csv"), "clip,words,say,ends\nn-tiga,tiga,,\n");
        Files.write(
                recorded.resolve("n-tiga.wav"),
                new Recording().sound(new short[] {7, 7, 7}).wav());
        VoicePack pack = new VoicePacks(new DefaultResourceLoader(), folder.toString()).of(Lang.ID);
        assertThat(pack.samples(new Word("n-tiga"))).containsExactly(7, 7, 7);
        assertThat(pack.samples(new Word("n-tiga", Word.Pause.STOP)))
                .as("the old voice must not end a sentence of the new one")
                .containsExactly(7, 7, 7);
        assertThat(pack.samples(new Word("n-dua"))).isEqualTo(PACKS.of(Lang.ID).samples(new Word("n-dua")));
    }

    /** Of a megabyte that says that its samples last a second each, conversion would make gigabytes. */
    @ParameterizedTest
    @CsvSource({
        "n-tiga, 1, 1000",
        "n-tiga, 7999, 1000",
        "n-tiga, 96000, 1000",
        "n-tiga, 8000, 240001",
        "../n-tiga, 22050, 9"
    })
    void what_is_no_part_of_a_sentence_is_refused_before_it_is_converted(
            String clip, float rate, int samples, @TempDir Path folder) throws IOException {
        Path recorded = Files.createDirectories(folder.resolve("id"));
        Files.writeString(recorded.resolve("manifest.csv"), "clip,words,say,ends\n" + clip + ",tiga,,\n");
        AudioFormat format = new AudioFormat(rate, 8, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[samples]), format, samples),
                AudioFileFormat.Type.WAVE,
                recorded.resolve(clip + ".wav").toFile());
        assertThatThrownBy(() -> new VoicePacks(new DefaultResourceLoader(), folder.toString()))
                .isInstanceOf(VoiceUnreadable.class)
                .hasMessageContaining(clip);
    }

    @Test
    void a_recorded_voice_may_announce_more_and_what_one_language_lacks_is_not_offered(@TempDir Path folder)
            throws IOException {
        List<String> ours = new ReadySentences(PACKS)
                .all().stream().map(ReadySentence::name).toList();
        assertThat(ours).contains("announce-closing", "announce-child", "announce-leave");
        recorded(folder.resolve("id"), "announce-closing,Kami segera tutup,,,\nannounce-parking,Parkir penuh,,,");
        assertThat(names(folder)).isEqualTo(ours);
        recorded(folder.resolve("en"), "announce-parking,The car park is full,,,20");
        assertThat(names(folder)).hasSize(ours.size() + 1).startsWith(ours.toArray(String[]::new));
        ReadySentences sentences = new ReadySentences(new VoicePacks(new DefaultResourceLoader(), folder.toString()));
        assertThat(sentences.named("announce-parking"))
                .contains(new ReadySentence("announce-parking", "Parkir penuh.", "The car park is full.", 20));
        assertThat(sentences.named("announce-closing")).hasValueSatisfying(closing -> {
            assertThat(closing.textId()).isEqualTo("Kami segera tutup.");
            assertThat(closing.minutes()).as("of the English one").isEqualTo(5);
        });
    }

    private static List<String> names(Path folder) {
        return new ReadySentences(new VoicePacks(new DefaultResourceLoader(), folder.toString()))
                .all().stream().map(ReadySentence::name).toList();
    }

    private static void recorded(Path pack, String lines) throws IOException {
        Files.createDirectories(pack);
        Files.writeString(pack.resolve("manifest.csv"), "clip,words,say,ends,lasts\n" + lines + "\n");
        for (String line : lines.split("\n")) {
            Files.write(
                    pack.resolve(line.substring(0, line.indexOf(',')) + ".wav"),
                    new Recording().sound(new short[] {7, 7, 7}).wav());
        }
    }

    @Test
    void how_long_a_sentence_is_true_is_a_number_of_minutes(@TempDir Path folder) throws IOException {
        recorded(folder.resolve("id"), "announce-closing,Kami segera tutup,,,soon");
        assertThatThrownBy(() -> new VoicePacks(new DefaultResourceLoader(), folder.toString()))
                .hasMessageContaining("announce-closing");
    }

    @Test
    void a_voice_that_lacks_a_file_is_refused_by_its_name_at_the_start(@TempDir Path folder) throws IOException {
        Path recorded = Files.createDirectories(folder.resolve("id"));
        Files.writeString(recorded.resolve("manifest.csv"), "clip,words,say,ends\nn-tiga,tiga,,\n");
        assertThatThrownBy(() -> new VoicePacks(new DefaultResourceLoader(), folder.toString()))
                .hasMessageContaining("n-tiga.wav");
        Files.writeString(recorded.resolve("n-tiga.wav"), "no sound");
        assertThatThrownBy(() -> new VoicePacks(new DefaultResourceLoader(), folder.toString()))
                .hasMessageContaining("n-tiga.wav");
    }

    private static short[] decoded(byte[] wav) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertThat(sound.getFormat().getSampleRate()).isEqualTo(RATE);
            assertThat(sound.getFormat().getChannels()).isEqualTo(1);
            byte[] bytes = sound.readAllBytes();
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }

    private static double loudness(short[] samples, int from, int length) {
        double sum = IntStream.range(from, from + length)
                .mapToDouble(i -> (double) samples[i] * samples[i])
                .sum();
        return Math.sqrt(sum / length) / Short.MAX_VALUE;
    }

    private static double peak(short[] samples) {
        return IntStream.range(0, samples.length)
                        .map(i -> Math.abs(samples[i]))
                        .max()
                        .orElse(0)
                / (double) Short.MAX_VALUE;
    }

    private static double silence(short[] samples, boolean atTheStart) {
        int quiet = 0;
        while (quiet < samples.length
                && Math.abs(samples[atTheStart ? quiet : samples.length - 1 - quiet]) < SILENT * Short.MAX_VALUE) {
            quiet++;
        }
        return quiet / (double) RATE;
    }
}
