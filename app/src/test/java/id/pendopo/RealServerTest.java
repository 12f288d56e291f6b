package id.pendopo;

import id.pendopo.platform.push.NumbersView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test over a real port, for what only the server itself does: streams, refusals before any handler, headers. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pendopo.demo=true",
            "pendopo.demo-officers=false",
            "logging.level.root=warn",
            "pendopo.live-heartbeat=PT0.5S",
            "pendopo.head-check=PT0.2S",
            "pendopo.body-grace=PT1S",
            "pendopo.bodies-held=12000000",
            "pendopo.metrics-token=rahasia-pemantau"
        })
@Import({PendopoTest.Time.class, NumbersView.class})
public abstract class RealServerTest {
    protected static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestClock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String address = TestServer.freshDatabase();
        registry.add("pendopo.database-url", () -> address);
    }

    protected HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected HttpResponse<String> send(HttpRequest request) {
        try {
            return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    protected HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = to(path);
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }
}
