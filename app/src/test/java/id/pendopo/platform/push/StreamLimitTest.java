package id.pendopo.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.security.Peer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StreamLimitTest extends PendopoTest {
    @Autowired
    private StreamLimit shared;

    @Test
    void one_address_holds_so_many_streams_and_others_have_their_own() {
        StreamLimit limit = new StreamLimit(2);
        assertThat(limit.enter(Peer.of("10.0.0.1"))).isTrue();
        assertThat(limit.enter(Peer.of("10.0.0.1"))).isTrue();
        assertThat(limit.enter(Peer.of("10.0.0.1"))).isFalse();
        assertThat(limit.enter(Peer.of("10.0.0.2"))).isTrue();
        limit.leave(Peer.of("10.0.0.1"));
        assertThat(limit.enter(Peer.of("10.0.0.1"))).isTrue();
        assertThat(limit.enter(Peer.of("10.0.0.1"))).isFalse();
    }

    @Test
    void all_addresses_of_one_network_are_one_sender() {
        StreamLimit limit = new StreamLimit(2);
        assertThat(limit.enter(Peer.of("2001:db8:1:2::1"))).isTrue();
        assertThat(limit.enter(Peer.of("2001:db8:1:2:ffff::2"))).isTrue();
        assertThat(limit.enter(Peer.of("2001:db8:1:2::3"))).isFalse();
        assertThat(limit.enter(Peer.of("2001:db8:1:3::1"))).as("a neighbour").isTrue();
    }

    @Test
    void the_machine_itself_is_not_counted() {
        StreamLimit limit = new StreamLimit(1);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.enter(Peer.of("127.0.0.1"))).isTrue();
            assertThat(limit.enter(Peer.of("0:0:0:0:0:0:0:1"))).isTrue();
        }
    }

    @Test
    void who_finds_no_room_is_told_so_and_when_to_come_again() {
        Peer address = Peer.of("10.77.0.1");
        int held = 0;
        while (shared.enter(address)) {
            held++;
        }
        var request = http.get().uri("/live/ogan-ilir").param("v", "display:").accept("text/event-stream");
        request.remoteAddress(address.network());
        assertThat(request.exchange())
                .hasStatus(503)
                .hasHeader("Retry-After", "30")
                .bodyText()
                .contains("too-many-streams");
        assertThat(held).isEqualTo(500);
        for (int i = 0; i < held; i++) {
            shared.leave(address);
        }
        assertThat(shared.enter(address)).isTrue();
        shared.leave(address);
    }
}
