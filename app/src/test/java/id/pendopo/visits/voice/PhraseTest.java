package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.TicketNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class PhraseTest {
    private static final VoicePacks PACKS = new VoicePacks(new DefaultResourceLoader(), "");

    /** Read through by a person once: letters, zeros, elevens, hundreds, two letters, four digits, floors, agencies. */
    @Test
    void five_hundred_calls_are_said_in_the_words_of_the_golden_list() throws IOException {
        CsvFile golden = golden("golden");
        assertThat(golden.lines()).hasSizeGreaterThanOrEqualTo(500);
        for (CsvFile.Line line : golden.lines()) {
            Lang lang = Lang.valueOf(line.cell("lang"));
            List<Word> words = Phrase.of(
                    call(line),
                    lang == Lang.ID ? NumberWords.INDONESIAN : NumberWords.ENGLISH,
                    Spelling.valueOf(line.cell("spelling")),
                    PACKS.of(lang));
            assertThat(PACKS.of(lang).caption(words))
                    .as("line %d", line.number())
                    .isEqualTo(line.cell("words"));
        }
    }

    /** Read through by a person, too: calm, in whole sentences, and nothing that stops being true without saying so. */
    @Test
    void each_announcement_is_offered_in_the_words_of_its_golden_list_and_no_other_is() throws IOException {
        List<ReadySentence> sentences = new ReadySentences(PACKS).all();
        CsvFile golden = golden("announcements");
        assertThat(golden.lines()).hasSize(2 * sentences.size());
        for (CsvFile.Line line : golden.lines()) {
            assertThat(sentences)
                    .filteredOn(sentence -> sentence.name().equals(line.cell("sentence")))
                    .extracting(sentence -> line.cell("lang").equals("ID") ? sentence.textId() : sentence.textEn())
                    .containsExactly(line.cell("words"));
        }
    }

    @Test
    void the_caption_is_word_for_word_what_the_clips_say() {
        VoicePack pack = PACKS.of(Lang.ID);
        List<Word> words = Phrase.of(
                new SpokenCall(new TicketNumber("DK", 12, 3), 3, "Disdukcapil", 2, true),
                NumberWords.INDONESIAN,
                Spelling.DIGITS,
                pack);
        assertThat(pack.caption(words))
                .isEqualTo("Panggilan terakhir. Nomor antrean, D K, nol satu dua, silakan menuju loket tiga, "
                        + "Disdukcapil, lantai dua.");
        assertThat(words).allSatisfy(word -> assertThat(pack.samples(word)).isNotEmpty());
    }

    @Test
    void an_agency_without_a_clip_is_neither_said_nor_written() {
        VoicePack pack = PACKS.of(Lang.ID);
        List<Word> words = Phrase.of(
                new SpokenCall(new TicketNumber("A", 1, 3), 1, "Dinas Baru", 0, false),
                NumberWords.INDONESIAN,
                Spelling.DIGITS,
                pack);
        assertThat(pack.caption(words)).isEqualTo("Nomor antrean, A, nol nol satu, silakan menuju loket satu.");
    }

    private static SpokenCall call(CsvFile.Line line) {
        return new SpokenCall(
                new TicketNumber(
                        line.cell("prefix"), Integer.parseInt(line.cell("no")), Integer.parseInt(line.cell("digits"))),
                Integer.parseInt(line.cell("counter")),
                line.cell("agency"),
                Integer.parseInt(line.cell("floor")),
                Boolean.parseBoolean(line.cell("last")));
    }

    private static CsvFile golden(String list) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PhraseTest.class.getResourceAsStream("/voice/" + list + ".csv"))) {
            return CsvReader.read(file.readAllBytes());
        }
    }
}
