package id.pendopo.visits.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.hall.Journal;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class MediaTest extends HallTest {
    private static final int TWO_AND_A_BIT = 2 * Media.PIECE + 1_234;

    @Autowired
    private MediaShelf shelf;

    @Autowired
    private MediaIntake intake;

    @Autowired
    private Once once;

    @Autowired
    private Journal journal;

    @Autowired
    private Devices devices;

    @AfterEach
    void empty() {
        doing(() -> jdbc.sql("delete from visits.media where region_id = 1610").update());
    }

    private Cookie manager() {
        return new Cookie(
                "pendopo_session", inside(() -> sessions.open(staff("sari").id())));
    }

    private Cookie device(Role kind) {
        return new Cookie(
                "pendopo_device",
                inside(() -> devices.pair(
                        mall(),
                        devices.announce(mall(), kind, "Uji media", null, null).code())));
    }

    private MvcTestResult send(String path, String part, byte[] content, String... fields) {
        var request = http.post()
                .uri("/m/ogan-ilir/admin/media" + path)
                .multipart()
                .file(new MockMultipartFile(part, "berkas <b>satu</b>.png", "image/png", content))
                .cookie(manager(), new Cookie("XSRF-TOKEN", "token"))
                .param("_csrf", "token");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult fetch(Cookie who, String digest, String header, String value) {
        return http.get()
                .uri("/m/ogan-ilir/display/media/" + digest)
                .cookie(who)
                .header(header, value)
                .exchange();
    }

    private static String digest(byte[] file) {
        return HexFormat.of().formatHex(Secrets.sha256().digest(file));
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private UUID begun(byte[] file) {
        MvcTestResult begun =
                send("/begin", "piece", Pictures.piece(file, 0), "name", "film.mp4", "bytes", "" + file.length);
        assertThat(begun).hasStatusOk();
        return UUID.fromString(body(begun).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    void a_picture_is_taken_in_by_one_form_named_by_its_content_and_told_in_the_history() {
        byte[] picture = Pictures.png(32, 18);
        assertThat(send("", "file", picture)).hasStatus(302);
        Media media = inside(() -> shelf.of(mall())).getFirst();
        assertThat(media.format()).isEqualTo(MediaFormat.PNG);
        assertThat(media.digest()).isEqualTo(digest(picture));
        assertThat(body(get("sari", "/admin/media")))
                .contains("berkas &lt;b&gt;satu&lt;/b&gt;.png")
                .contains("Tanpa JavaScript hanya berkas sampai 680 KB");
        assertThat(lastBody(media.id(), "MEDIA_ADDED")).contains("PNG").doesNotContain("berkas");
        assertThat(send("", "file", picture)).as("the same again").hasStatus(302);
        assertThat(inside(() -> shelf.of(mall()))).hasSize(1);
    }

    @Test
    void a_video_comes_in_pieces_in_any_order_and_is_there_only_when_it_is_whole() {
        byte[] video = Pictures.video(TWO_AND_A_BIT, 1);
        UUID id = begun(video);
        assertThat(inside(() -> shelf.of(mall()))).isEmpty();
        assertThat(send("/" + id + "/piece", "piece", Pictures.piece(video, 2), "ordinal", "2"))
                .hasStatusOk();
        assertThat(post("sari", "/admin/media/" + id + "/finish"))
                .as("a piece is missing")
                .hasStatus(409);
        assertThat(fetch(manager(), digest(video), "X", "x")).hasStatus(404);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(send("/" + id + "/piece", "piece", Pictures.piece(video, 1), "ordinal", "1"))
                    .hasStatusOk();
        }
        assertThat(post("sari", "/admin/media/" + id + "/finish")).hasStatusOk();
        assertThat(post("sari", "/admin/media/" + id + "/finish"))
                .as("told twice")
                .hasStatusOk();
        assertThat(events(id)).containsExactly("MEDIA_ADDED");
        assertThat(bytes(fetch(manager(), digest(video), "X", "x"))).isEqualTo(video);
        assertThat(send("/" + id + "/piece", "piece", Pictures.piece(video, 1), "ordinal", "1"))
                .as("what is whole is never written again")
                .hasStatus(404);
    }

    @Test
    void a_file_that_was_there_already_is_finished_once_though_it_is_told_twice() {
        byte[] video = Pictures.video(Media.PIECE, 3);
        UUID first = begun(video);
        assertThat(post("sari", "/admin/media/" + first + "/finish")).hasStatusOk();
        UUID again = begun(video);
        for (int twice = 0; twice < 2; twice++) {
            MvcTestResult finished = post("sari", "/admin/media/" + again + "/finish");
            assertThat(finished).hasStatusOk();
            assertThat(body(finished)).contains(first.toString());
        }
        assertThat(inside(() -> shelf.of(mall()))).hasSize(1);
        assertThat(post("sari", "/admin/media/" + UUID.randomUUID() + "/finish"))
                .as("never begun")
                .hasStatus(404);
    }

    @Test
    void a_piece_of_a_length_or_place_that_it_cannot_have_is_refused() {
        byte[] video = Pictures.video(TWO_AND_A_BIT, 2);
        UUID id = begun(video);
        for (String ordinal : new String[] {"-1", "3", "2"}) {
            assertThat(send("/" + id + "/piece", "piece", Pictures.piece(video, 1), "ordinal", ordinal))
                    .as(ordinal)
                    .hasStatus(409);
        }
        assertThat(send("/" + UUID.randomUUID() + "/piece", "piece", Pictures.piece(video, 1), "ordinal", "1"))
                .hasStatus(404);
    }

    @Test
    void a_first_piece_that_was_replaced_after_it_was_looked_at_is_looked_at_again() {
        for (byte[] other : List.of(
                Pictures.piece(Pictures.video(TWO_AND_A_BIT, 12), 0),
                new byte[Media.PIECE],
                Pictures.huge(Media.PIECE))) {
            byte[] picture = Arrays.copyOf(Pictures.png(64, 64), Media.PIECE + 7);
            UUID id = begun(picture);
            send("/" + id + "/piece", "piece", Pictures.piece(picture, 1), "ordinal", "1");
            assertThat(send("/" + id + "/piece", "piece", other, "ordinal", "0"))
                    .hasStatusOk();
            MvcTestResult finished = post("sari", "/admin/media/" + id + "/finish");
            assertThat(finished).hasStatus(415);
            assertThat(inside(() -> shelf.of(mall()))).isEmpty();
        }
    }

    @Test
    void what_it_is_counts_and_not_what_it_is_called_and_how_large_it_is() {
        byte[] page = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        MvcTestResult refused = send("", "file", page);
        assertThat(refused).hasStatus(415);
        assertThat(body(refused)).contains("Jenis berkas tidak didukung");
        byte[] first = Pictures.piece(Pictures.video(Media.PIECE, 3), 0);
        assertThat(send("/begin", "piece", first, "name", "film.mp4", "bytes", "100000001"))
                .hasStatus(413);
        byte[] png = Pictures.png(8, 8);
        assertThat(send("/begin", "piece", png, "name", "x.mp4", "bytes", "5000001"))
                .as("a picture is a picture")
                .hasStatus(413);
    }

    @Test
    void an_upload_that_is_begun_again_goes_on_where_it_was_cut() {
        byte[] video = Pictures.video(TWO_AND_A_BIT, 5);
        UUID id = begun(video);
        assertThat(begun(video)).as("the answer was lost").isEqualTo(id);
        send("/" + id + "/piece", "piece", Pictures.piece(video, 1), "ordinal", "1");
        assertThat(body(send(
                        "/begin", "piece", Pictures.piece(video, 0), "name", "film.mp4", "bytes", "" + video.length)))
                .contains("\"id\":\"" + id + "\"", "\"next\":2");
        assertThat(begun(Pictures.video(TWO_AND_A_BIT, 6))).as("another film").isNotEqualTo(id);
        send("/" + id + "/piece", "piece", Pictures.piece(video, 2), "ordinal", "2");
        assertThat(post("sari", "/admin/media/" + id + "/finish")).hasStatusOk();
        assertThat(bytes(fetch(manager(), digest(video), "X", "x"))).isEqualTo(video);
    }

    @Test
    void only_what_lies_there_takes_room_and_an_unfinished_file_no_longer_than_an_hour_after_its_last_piece() {
        byte[] video = Pictures.video(Media.PIECE, 3);
        for (int dead = 0; dead < 5; dead++) {
            assertThat(send("/begin", "piece", video, "name", dead + ".mp4", "bytes", "100000000"))
                    .hasStatusOk();
        }
        assertThat(body(get("sari", "/admin/media"))).as("five pieces").contains("Terpakai 2,6 MB");
        clock.advance(Duration.ofMinutes(50));
        byte[] slow = Pictures.video(TWO_AND_A_BIT, 7);
        UUID id = begun(slow);
        clock.advance(Duration.ofMinutes(50));
        send("/" + id + "/piece", "piece", Pictures.piece(slow, 1), "ordinal", "1");
        clock.advance(Duration.ofMinutes(50));
        assertThat(body(get("sari", "/admin/media"))).as("the slow one").contains("Terpakai 1,0 MB");
        clock.advance(Duration.ofMinutes(11));
        assertThat(body(get("sari", "/admin/media"))).contains("Terpakai 0,0 MB");
    }

    @Test
    void what_has_no_room_is_refused_when_it_begins_and_when_others_were_faster() {
        MediaRoom small = new MediaRoom(jdbc, clock, 3L * Media.PIECE);
        MediaIntake narrow = new MediaIntake(jdbc, once, journal, small, shelf, clock);
        byte[] one = Pictures.video(2 * Media.PIECE, 8);
        byte[] other = Pictures.video(2 * Media.PIECE, 9);
        UUID first = inside(() -> narrow.begin(mall(), "a", one.length, Pictures.piece(one, 0)))
                .id();
        UUID second = inside(() -> narrow.begin(mall(), "b", other.length, Pictures.piece(other, 0)))
                .id();
        doing(() -> narrow.add(mall(), first, 1, Pictures.piece(one, 1)));
        for (Runnable late : List.<Runnable>of(
                () -> narrow.add(mall(), second, 1, Pictures.piece(other, 1)),
                () -> narrow.begin(mall(), "c", 2 * Media.PIECE, Pictures.piece(Pictures.video(Media.PIECE, 10), 0)))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> doing(late::run))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(DisplayProblem.MEDIA_FULL));
        }
    }

    @Test
    void displays_keep_what_they_have_and_nobody_else_may_look() {
        byte[] picture = Pictures.png(20, 20);
        inside(() -> intake.whole(mall(), staff("sari"), "a.png", picture));
        String digest = digest(picture);
        MvcTestResult shown = fetch(device(Role.DISPLAY), digest, "X", "x");
        assertThat(shown)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "image/png")
                .hasHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        MvcTestResult again = fetch(manager(), digest, HttpHeaders.IF_NONE_MATCH, "\"" + digest + "\"");
        assertThat(again).hasStatus(304);
        assertThat(bytes(again)).isEmpty();
        assertThat(fetch(device(Role.KIOSK), digest, "X", "x")).hasStatus(403);
        assertThat(http.get().uri("/m/ogan-ilir/display/media/" + digest)).hasStatus(401);
        assertThat(fetch(manager(), digest(new byte[] {1}), "X", "x")).hasStatus(404);
    }
}
