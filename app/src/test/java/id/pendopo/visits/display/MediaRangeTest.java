package id.pendopo.visits.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.visits.HallTest;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Browsers ask for a video in parts. */
class MediaRangeTest extends HallTest {
    @Autowired
    private MediaIntake intake;

    @Autowired
    private MediaShelf shelf;

    @AfterEach
    void empty() {
        doing(() -> jdbc.sql("delete from visits.media where region_id = 1610").update());
    }

    private MvcTestResult range(String digest, String range) {
        return http.get()
                .uri("/m/ogan-ilir/display/media/" + digest)
                .cookie(new Cookie(
                        "pendopo_session",
                        inside(() -> sessions.open(staff("sari").id()))))
                .header(HttpHeaders.RANGE, range)
                .exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    @Test
    void a_browser_gets_exactly_the_range_that_it_asks_for_across_pieces_too() {
        byte[] video = Pictures.video(2 * Media.PIECE + 1_234, 4);
        String digest = inside(() -> {
            intake.whole(mall(), staff("sari"), "film.mp4", video);
            return shelf.of(mall()).getFirst().digest();
        });
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int from = random.nextInt(video.length);
            int to = from + random.nextInt(video.length - from);
            MvcTestResult part = range(digest, "bytes=" + from + "-" + to);
            assertThat(part)
                    .as("seed " + seed)
                    .hasStatus(206)
                    .hasHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + video.length);
            assertThat(bytes(part)).as("seed " + seed).isEqualTo(Arrays.copyOfRange(video, from, to + 1));
        }
        assertThat(bytes(range(digest, "bytes=-10")))
                .isEqualTo(Arrays.copyOfRange(video, video.length - 10, video.length));
        assertThat(bytes(range(digest, "bytes=" + (video.length - 3) + "-"))).hasSize(3);
        assertThat(range(digest, "bytes=" + video.length + "-"))
                .hasStatus(416)
                .hasHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + video.length);
        assertThat(range(digest, "bytes=4294967297-"))
                .hasStatus(416)
                .hasHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + video.length);
        assertThat(range(digest, "bytes=0-1,5-6"))
                .as("several at once: all of it")
                .hasStatusOk();
        assertThat(range(digest, "nonsense")).hasStatusOk();
    }
}
