package id.pendopo.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Peer;
import id.pendopo.platform.security.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StreamLimitTest extends PendopoTest {
    @Autowired
    private StreamLimit shared;

    private static Optional<Runnable> stranger(StreamLimit limit, String address) {
        return limit.enter(Peer.of(address), Optional.empty());
    }

    private static Actor display(int no) {
        return new Actor(new UUID(0, no), 1610, Role.DISPLAY, "Layar " + no, null, null, null);
    }

    @Test
    void one_address_holds_so_many_streams_and_others_have_their_own() {
        StreamLimit limit = new StreamLimit(2, 2);
        Runnable leave = stranger(limit, "10.0.0.1").orElseThrow();
        assertThat(stranger(limit, "10.0.0.1")).isPresent();
        assertThat(stranger(limit, "10.0.0.1")).isEmpty();
        assertThat(stranger(limit, "10.0.0.2")).isPresent();
        leave.run();
        leave.run(); // leaves once, however often it is said
        assertThat(stranger(limit, "10.0.0.1")).isPresent();
        assertThat(stranger(limit, "10.0.0.1")).isEmpty();
    }

    @Test
    void strangers_do_not_take_the_room_of_a_screen_behind_the_same_address() {
        StreamLimit limit = new StreamLimit(1, 2);
        Peer hall = Peer.of("10.0.0.1");
        assertThat(stranger(limit, "10.0.0.1")).isPresent();
        assertThat(stranger(limit, "10.0.0.1")).isEmpty();
        assertThat(limit.enter(hall, Optional.of(display(1)))).isPresent();
        assertThat(limit.enter(hall, Optional.of(display(2)))).isPresent();
        assertThat(limit.enter(hall, Optional.of(display(1)))).isPresent();
        assertThat(limit.enter(hall, Optional.of(display(1)))).isEmpty();
    }

    @Test
    void all_addresses_of_one_network_are_one_sender() {
        StreamLimit limit = new StreamLimit(2, 2);
        assertThat(stranger(limit, "2001:db8:1:2::1")).isPresent();
        assertThat(stranger(limit, "2001:db8:1:2:ffff::2")).isPresent();
        assertThat(stranger(limit, "2001:db8:1:2::3")).isEmpty();
        assertThat(stranger(limit, "2001:db8:1:3::1")).as("a neighbour").isPresent();
    }

    @Test
    void the_machine_itself_is_not_counted() {
        StreamLimit limit = new StreamLimit(1, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(stranger(limit, "127.0.0.1")).isPresent();
            assertThat(stranger(limit, "0:0:0:0:0:0:0:1")).isPresent();
        }
    }

    @Test
    void who_finds_no_room_is_told_so_and_when_to_come_again() {
        String address = "10.77.0.1";
        Deque<Runnable> held = new ArrayDeque<>();
        for (var way = stranger(shared, address); way.isPresent(); way = stranger(shared, address)) {
            held.add(way.get());
        }
        var request = http.get().uri("/live/ogan-ilir").param("v", "display:").accept("text/event-stream");
        request.remoteAddress(address);
        assertThat(request.exchange())
                .hasStatus(503)
                .hasHeader("Retry-After", "30")
                .bodyText()
                .contains("too-many-streams");
        assertThat(held).hasSize(500);
        held.forEach(Runnable::run);
        Optional<Runnable> again = stranger(shared, address);
        assertThat(again).isPresent();
        again.get().run();
    }
}
