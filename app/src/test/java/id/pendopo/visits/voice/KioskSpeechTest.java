package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.TicketNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

/** What a kiosk says with the clips alone. */
class KioskSpeechTest {
    private final KioskSpeech speech = new KioskSpeech(new VoicePacks(new DefaultResourceLoader(), ""));

    private static KioskSpeech.Taken taken(String agency, int floor, int ahead) {
        return new KioskSpeech.Taken(new TicketNumber("B", 12, 3), agency, floor, ahead);
    }

    @Test
    void a_number_is_said_as_it_will_be_called_with_where_to_go_and_how_many_are_before() {
        assertThat(speech.number(Lang.ID, new TicketNumber("B", 12, 3)).caption())
                .isEqualTo("Nomor Anda, B, nol satu dua.");
        assertThat(speech.of(Lang.ID, taken("Disdukcapil", 2, 13)).caption())
                .isEqualTo("Nomor Anda, B, nol satu dua. pertama ke Disdukcapil, lantai dua. sebelum Anda, tiga belas"
                        + " orang. silakan menunggu sampai nomor Anda dipanggil.");
        assertThat(speech.of(Lang.ID, taken("Instansi Baru", 0, 0)).caption())
                .as("an agency without a clip isn't said")
                .isEqualTo(
                        "Nomor Anda, B, nol satu dua. Anda berikutnya. silakan menunggu sampai nomor Anda dipanggil.");
        assertThat(speech.of(Lang.EN, taken("", 0, 0)).caption()).isEqualTo("Your number is, B, zero one two.");
    }

    @Test
    void every_sentence_is_heard_in_both_languages_and_in_indonesian_for_the_regional_ones() {
        for (KioskSentence sentence : KioskSentence.values()) {
            for (Lang lang : Lang.values()) {
                Speech said = speech.of(lang, sentence);
                assertThat(said.length().toMillis()).as("%s %s", lang, sentence).isBetween(2_000L, 20_000L);
                assertThat(said.caption().equals(speech.of(Lang.ID, sentence).caption()))
                        .isEqualTo(lang != Lang.EN);
            }
        }
        IntStream.of(1, 2, 11, 99, 100, 1234).forEach(ahead -> {
            assertThat(speech.of(Lang.ID, taken("PLN", 1, ahead)).sound()).isNotEmpty();
            assertThat(speech.of(Lang.EN, taken("PLN", 1, ahead)).sound()).isNotEmpty();
        });
    }
}
