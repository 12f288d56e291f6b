package id.pendopo.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.Pendopo;
import id.pendopo.PendopoTest;
import id.pendopo.RealServerTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.security.Sessions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

class LiveStreamTest extends RealServerTest {
    @Autowired
    History history;

    @Autowired
    Places places;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final String page = "p" + UUID.randomUUID();

    private String address() {
        return "/live/ogan-ilir?v=numbers:" + page;
    }

    private void show(Map<String, String> parts) {
        NumbersView.PAGES.put(page, parts);
    }

    /** Something happened: on this node, told to nobody but the history. */
    private void happen(History where) {
        happen(where, "NUMBERS_CHANGED");
    }

    private void happen(History where, String type) {
        Places.Place place = places.find("ogan-ilir").orElseThrow();
        Wall.run(
                place.region(),
                () -> where.append(new Event(clock.instant(), place.mall(), place.mall(), null, type, "{}")));
    }

    private void change(Map<String, String> parts) {
        show(parts);
        happen(history);
    }

    private double streams() {
        return meters.get("pendopo.streams").gauge().value();
    }

    @Test
    void a_stream_begins_with_everything_and_goes_on_with_what_changed() {
        show(Map.of("a", "A-001", "b", "Loket 1"));
        try (Stream stream = Stream.open(port, address())) {
            Eventually.see("the snapshot", () -> stream.data().size() == 1, () -> stream.lines);
            assertThat(stream.status()).contains("200");
            assertThat(stream.data().getFirst()).contains("A-001", "Loket 1");
            change(Map.of("a", "A-002", "b", "Loket 1"));
            Eventually.see("the delta", () -> stream.data().size() == 2);
            assertThat(stream.data().getLast()).contains("A-002").doesNotContain("Loket 1");
        }
    }

    @Test
    void a_stream_ends_when_its_reader_is_signed_in_no_more() {
        int region = places.find("ogan-ilir").orElseThrow().region();
        UUID sari = Wall.get(
                region,
                () -> jdbc.sql("select id from platform.account where region_id = :region and username = 'sari'")
                        .param("region", region)
                        .query(UUID.class)
                        .single());
        String cookie = Wall.get(region, () -> sessions.open(sari));
        show(Map.of("a", "A-001"));
        try (Stream stream = Stream.open(port, address(), "Cookie: pendopo_session=" + cookie);
                Stream stranger = Stream.open(port, address())) {
            Eventually.see(
                    "both open",
                    () -> stream.lines.contains("event: beat")
                            && !stranger.data().isEmpty());
            Wall.run(region, () -> sessions.closeAll(sari));
            Eventually.see("hers ended", () -> stream.ended);
            assertThat(stranger.ended).isFalse();
        }
    }

    @Test
    void whoever_comes_back_with_the_last_id_is_sent_only_what_they_lack() {
        show(Map.of("a", "A-001"));
        String other = "q" + page;
        NumbersView.PAGES.put(other, Map.of("x", "Z-001"));
        String both = address() + "&v=numbers:" + other;
        String id;
        try (Stream stream = Stream.open(port, both)) {
            Eventually.see("both snapshots", () -> stream.data().size() == 2, () -> stream.lines);
            id = stream.lastId();
        }
        try (Stream stream = Stream.open(port, both, "Last-Event-ID: " + id)) {
            Eventually.see("a sign of life", () -> stream.heartbeats() >= 2);
            assertThat(stream.data()).as("nothing is sent again").isEmpty();
            change(Map.of("a", "A-002"));
            Eventually.see("the delta", () -> stream.data().size() == 1);
        }
        try (Stream stream = Stream.open(port, both, "Last-Event-ID: " + id)) {
            Eventually.see("what was missed", () -> stream.data().size() == 1 && stream.heartbeats() >= 2);
            assertThat(stream.data().getFirst()).contains("A-002").doesNotContain("Z-001");
        }
    }

    @Test
    void a_browser_that_takes_nothing_holds_nobody_up_and_is_let_go() {
        String much = "x".repeat(400_000);
        show(Map.of("a", much + "0"));
        Eventually.see("those of earlier tests are noticed to be gone", () -> streams() == 0, this::streams);
        try (Stream stalled = Stream.unread(port, address());
                Stream reader = Stream.open(port, address())) {
            Eventually.see(
                    "both are watching", () -> streams() == 2 && !reader.data().isEmpty());
            for (int i = 1; i <= 20; i++) {
                String mark = much + i + "!";
                change(Map.of("a", mark));
                Eventually.see(
                        "change " + i + " while another browser stalls",
                        () -> reader.data().getLast().contains(mark));
            }
            Eventually.see("the stalled one is let go", () -> streams() == 1, this::streams);
            assertThat(reader.ended).isFalse();
        }
    }

    @Test
    void an_event_that_a_view_cannot_read_is_lost_to_nobody_and_ends_no_stream() {
        show(Map.of("a", "A-001"));
        try (Stream stream = Stream.open(port, address())) {
            Eventually.see("the snapshot", () -> stream.data().size() == 1, () -> stream.lines);
            show(Map.of("a", "A-002"));
            happen(history, "NUMBERS_UNREADABLE");
            Eventually.see(
                    "what changed all the same", () -> stream.data().getLast().contains("A-002"));
            change(Map.of("a", "A-003"));
            Eventually.see("what came after it", () -> stream.data().getLast().contains("A-003"));
            assertThat(stream.ended).isFalse();
        }
    }

    @Test
    void many_changes_in_a_row_end_with_the_present_state_for_everybody() {
        show(Map.of("a", "0", "b", "0"));
        try (Stream one = Stream.open(port, address());
                Stream two = Stream.open(port, address())) {
            Eventually.see(
                    "both have begun",
                    () -> !one.data().isEmpty() && !two.data().isEmpty());
            for (int i = 1; i <= 200; i++) {
                change(i % 2 == 0 ? Map.of("a", "a" + i, "b", "b") : Map.of("a", "a", "b", "b" + i));
            }
            change(Map.of("a", "last", "b", "last too"));
            Eventually.see(
                    "the last state",
                    () -> one.lastId().equals(two.lastId())
                            && one.data().getLast().contains("last"));
            try (Stream fresh = Stream.open(port, address())) {
                Eventually.see("a snapshot", () -> !fresh.data().isEmpty());
                Eventually.see("the same version", () -> fresh.lastId().equals(one.lastId()));
            }
        }
    }

    @Test
    void a_stream_ends_within_ten_minutes_and_what_is_for_staff_is_not_streamed_to_strangers() {
        show(Map.of("a", "A-001"));
        try (Stream stream = Stream.open(port, address())) {
            Eventually.see("the snapshot", () -> !stream.data().isEmpty());
            clock.advance(Duration.ofMinutes(7));
            long beats = stream.heartbeats();
            Eventually.see("still open", () -> stream.heartbeats() > beats + 1, () -> stream.lines);
            clock.advance(Duration.ofMinutes(3).plusSeconds(1));
            Eventually.see("the end", () -> stream.ended);
        }
        assertThat(get("/live/ogan-ilir?v=numbers:staff-room").statusCode()).isEqualTo(404);
        assertThat(get("/live/ogan-ilir?v=nothing:x").statusCode()).isEqualTo(404);
        assertThat(get("/live/tidak-ada?v=numbers:x").statusCode()).isEqualTo(404);
        assertThat(get("/live/ogan-ilir?" + "v=numbers:x&".repeat(21)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_happens_on_one_node_reaches_the_browsers_of_another() {
        show(Map.of("a", "A-001"));
        try (ConfigurableApplicationContext other = secondNode()) {
            int otherPort = java.util.Objects.requireNonNull(((WebServerApplicationContext) other).getWebServer())
                    .getPort();
            try (Stream here = Stream.open(port, address());
                    Stream there = Stream.open(otherPort, address())) {
                Eventually.see(
                        "both snapshots",
                        () -> !here.data().isEmpty() && !there.data().isEmpty());
                assertThat(here.lastId()).as("the same state on every node").isEqualTo(there.lastId());
                change(Map.of("a", "A-002"));
                Eventually.see("the other node", () -> there.data().getLast().contains("A-002"));
                show(Map.of("a", "A-003"));
                happen(other.getBean(History.class));
                Eventually.see("this node", () -> here.data().getLast().contains("A-003"));
            }
        }
    }

    private ConfigurableApplicationContext secondNode() {
        return new SpringApplicationBuilder(Pendopo.class, PendopoTest.Time.class, NumbersView.class)
                .run(
                        "--server.port=0",
                        "--pendopo.demo=false",
                        "--logging.level.root=warn",
                        "--pendopo.database-url=" + environment.getRequiredProperty("pendopo.database-url"));
    }
}
