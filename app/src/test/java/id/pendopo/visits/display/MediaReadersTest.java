package id.pendopo.visits.display;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.RealServerTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.security.Role;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Displays that ask for a video and don't read it. */
class MediaReadersTest extends RealServerTest {
    private static final int BROWSERS_OWN = 6;

    @Autowired
    private MediaIntake intake;

    @Autowired
    private Devices devices;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    private String address = "";

    @BeforeEach
    void film() {
        byte[] video = Pictures.video(16 * Media.PIECE, 1);
        Places.Place here = places.find("ogan-ilir").orElseThrow();
        Wall.run(here.region(), () -> {
            UUID sari = jdbc.sql("select id from platform.account where region_id = :region and username = 'sari'")
                    .param("region", here.region())
                    .query(UUID.class)
                    .single();
            Actor manager = new Actor(sari, here.region(), Role.MALL_MANAGER, "Sari", here.mall(), null, null);
            intake.whole(here.mall(), manager, "film.mp4", video);
        });
        address = "/m/ogan-ilir/display/media/"
                + HexFormat.of().formatHex(Secrets.sha256().digest(video));
    }

    private String display() {
        Places.Place here = places.find("ogan-ilir").orElseThrow();
        return "pendopo_device="
                + Wall.get(
                        here.region(),
                        () -> devices.pair(
                                here.mall(),
                                devices.announce(here.mall(), Role.DISPLAY, "Uji", null, null)
                                        .code()));
    }

    private Socket reader(String display) throws IOException {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(4_096);
        reader.connect(new InetSocketAddress("127.0.0.1", port));
        reader.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + display + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        reader.setSoTimeout(20_000);
        assertThat(new String(reader.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return reader;
    }

    private HttpResponse<String> begin(String display) {
        return get(address, "Cookie", display, "Range", "bytes=0-9");
    }

    @Test
    void a_display_has_a_few_answers_open_and_no_more_and_keeps_nobody_else_waiting() throws IOException {
        String greedy = display();
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < BROWSERS_OWN; i++) {
                open.add(reader(greedy));
            }
            HttpResponse<String> refused = begin(greedy);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(begin(display()).statusCode()).isEqualTo(206);
            open.removeLast().close();
            Eventually.see("a place is free again", () -> begin(greedy).statusCode() == 206);
        } finally {
            for (Socket reader : open) {
                reader.close();
            }
        }
    }
}
