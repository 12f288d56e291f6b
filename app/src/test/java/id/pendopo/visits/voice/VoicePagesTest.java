package id.pendopo.visits.voice;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.HallTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class VoicePagesTest extends HallTest {
    private static final String CALL = "/display/call.wav?prefix=A&no=12&counter=1";

    @AfterEach
    void asItWas() {
        doing(() -> jdbc.sql("delete from visits.voice where region_id = 1610").update());
    }

    @Test
    void what_the_manager_sets_is_heard_at_the_next_call() throws Exception {
        double once = seconds(get("sari", CALL));
        assertThat(once).isBetween(4.0, 12.0);
        assertThat(post(
                        "sari",
                        "/admin/voice",
                        "spelling",
                        "DIGITS",
                        "times",
                        "2",
                        "speed",
                        "90",
                        "again",
                        "15",
                        "chime",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(body(get("sari", "/admin/voice")))
                .contains(
                        "name=\"times\" type=\"number\" min=\"1\" max=\"3\" value=\"2\"",
                        "value=\"90\"",
                        "value=\"15\"");
        double twice = seconds(get("sari", CALL));
        assertThat(twice).as("said twice, without the floor").isBetween(1.4 * once, 2 * once);
        post("sari", "/admin/voice", "spelling", "NUMBER", "times", "1", "speed", "100", "again", "0");
        assertThat(seconds(get("sari", CALL))).as("no chime, fewer words").isLessThan(once);
    }

    @Test
    void rules_out_of_their_bounds_are_refused_and_change_nothing() {
        assertThat(post("sari", "/admin/voice", "spelling", "DIGITS", "times", "9", "speed", "100", "again", "10"))
                .hasStatus(400);
        assertThat(post("sari", "/admin/voice", "spelling", "SUNG", "times", "1", "speed", "100", "again", "10"))
                .hasStatus(400);
        assertThat(post("sari", "/admin/voice", "spelling", "DIGITS", "times", "1", "speed", "fast", "again", "10"))
                .hasStatus(400);
        assertThat(post("sari", "/admin/voice", "spelling", "DIGITS", "times", "1", "speed", "100", "again", "61"))
                .hasStatus(400);
        assertThat(body(get("sari", "/admin/voice"))).contains("max=\"3\" value=\"1\"");
    }

    @Test
    void a_number_or_counter_that_does_not_exist_is_not_spoken() {
        assertThat(get("sari", "/display/call.wav?prefix=A&no=12&counter=999")).hasStatus(404);
        assertThat(get("sari", "/display/call.wav?prefix=a1&no=12&counter=1")).hasStatus(404);
        assertThat(get("sari", "/display/call.wav?prefix=A&no=-1&counter=1")).hasStatus(404);
        assertThat(get("sari", "/display/call.wav?prefix=A&no=12&digits=99999&counter=1"))
                .hasStatus(404);
    }

    @Test
    void an_announcement_has_a_sound_and_a_sentence_that_nobody_offers_has_none() throws Exception {
        assertThat(seconds(get("sari", "/display/announcement.wav?sentence=announce-child")))
                .isBetween(5.0, 12.0);
        for (String other : List.of("kiosk-wait", "announce-nothing", "../manifest")) {
            assertThat(get("sari", "/display/announcement.wav?sentence=" + other))
                    .hasStatus(404);
        }
    }

    private static double seconds(MvcTestResult answer) throws IOException, UnsupportedAudioFileException {
        assertThat(answer).hasStatusOk().hasContentType("audio/wav");
        byte[] wav = answer.getResponse().getContentAsByteArray();
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            return sound.getFrameLength() / (double) sound.getFormat().getFrameRate();
        }
    }
}
