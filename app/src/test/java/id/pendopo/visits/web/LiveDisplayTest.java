package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.management.Announce;
import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection: what a browser hears. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pendopo.demo=true",
            "pendopo.demo-officers=false",
            "pendopo.clockwork-every=P1D",
            "logging.level.root=warn"
        })
class LiveDisplayTest extends CounterTest {
    private static final int SECONDS = 10;

    @LocalServerPort
    int port;

    @Autowired
    private Announce announce;

    private record Heard(int status, BlockingQueue<String> lines, AutoCloseable stream) {}

    private Heard listen(HttpClient client, String topic, Cookie who) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/live/ogan-ilir?v=" + topic))
                .header("Accept", "text/event-stream")
                .header("Cookie", who.getName() + "=" + who.getValue())
                .build();
        HttpResponse<java.io.InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> read(response.body(), lines));
        return new Heard(response.statusCode(), lines, response.body());
    }

    private static void read(java.io.InputStream stream, BlockingQueue<String> lines) {
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("cut");
        }
    }

    /** Waits for a line with the words; each single wait ends when a line comes. */
    private static boolean hears(Heard heard, String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            String line = heard.lines().poll(1, TimeUnit.SECONDS);
            if (line != null && line.contains(words)) {
                return true;
            }
        }
        return false;
    }

    private Cookie manager() {
        return new Cookie(
                "pendopo_session",
                inside(() -> sessions.open(
                        jdbc.sql("select id from platform.account where role = 'MALL_MANAGER' and mall_id = :mall")
                                .param("mall", mall())
                                .query(UUID.class)
                                .single())));
    }

    @Test
    void the_display_shows_number_and_counter_at_once_after_a_call() throws Exception {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Heard display = listen(client, "display:", manager());
            assertThat(display.status()).isEqualTo(200);
            assertThat(hears(display, "event: parts")).isTrue();
            press(officer, "call");
            assertThat(hears(display, ticket.number() + "</strong>")).isTrue();
            display.stream().close();
            client.shutdownNow();
        }
    }

    @Test
    void the_map_shows_a_call_at_its_counter_at_once_and_an_announcement_reaches_whoever_watches() throws Exception {
        var counter = counter("DUKCAPIL", 0);
        Cookie officer = seated(counter);
        IssuedTicket ticket = arrive("KTP-REKAM");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Heard map = listen(client, "board:map", manager());
            assertThat(hears(map, "map-floors")).isTrue();
            press(officer, "call");
            assertThat(hears(map, "Memanggil " + ticket.number())).isTrue();
            Heard phone = listen(client, "announcement", officer);
            assertThat(hears(phone, "event: parts")).isTrue();
            doing(() -> announce.write(
                    mall(),
                    officer(counter),
                    "Genset menyala",
                    "The generator runs",
                    clock.instant().plusSeconds(600),
                    Ids.secret()));
            assertThat(hears(phone, "Genset menyala")).isTrue();
            map.stream().close();
            phone.stream().close();
            client.shutdownNow();
        }
    }

    @Test
    void a_counter_is_heard_by_its_officer_and_refused_to_another_agencys() throws Exception {
        var counter = counter("DUKCAPIL", 0);
        Cookie officer = seated(counter);
        Cookie stranger = seated(counter("DPMPTSP", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Heard refused = listen(client, "counter:" + counter.id() + ".standard", stranger);
            assertThat(refused.status()).isEqualTo(404);
            Heard own = listen(client, "counter:" + counter.id() + ".standard", officer);
            assertThat(own.status()).isEqualTo(200);
            assertThat(hears(own, "event: parts")).isTrue();
            press(officer, "call");
            assertThat(hears(own, ticket.number().toString())).isTrue();
            own.stream().close();
            client.shutdownNow();
        }
    }
}
