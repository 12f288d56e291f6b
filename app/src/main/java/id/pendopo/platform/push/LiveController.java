package id.pendopo.platform.push;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Peer;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The one stream of a browser: any number of topics of one mall. */
@Controller
class LiveController {
    private static final int TOPICS_AT_MOST = 20;
    /** A stream ends after at most ten minutes: what its reader may see is asked again then. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LiveHub hub;
    private final StreamLimit limit;
    private final Places places;
    private final InstantSource clock;

    LiveController(LiveHub hub, StreamLimit limit, Places places, InstantSource clock) {
        this.hub = hub;
        this.limit = limit;
        this.places = places;
        this.clock = clock;
    }

    private record Watched(Topic.Address address, LiveView view) {}

    /**
     * @param topics {@code kind:key}, as the pages name them
     * @param last the version of each topic that the browser has; those are not sent again
     */
    @Access(everybody = true)
    @GetMapping("/live/{mall:[a-z0-9-]{2,40}}")
    void open(
            @PathVariable String mall,
            @RequestParam("v") List<String> topics,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Places.Place place = places.find(mall).orElseThrow(PlatformProblem.MALL_UNKNOWN::refusal);
        if (topics.size() > TOPICS_AT_MOST) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
        Runnable leave = limit.enter(Peer.of(request), Who.now())
                .orElseThrow(() -> PlatformProblem.TOO_MANY_STREAMS.refusal(Map.of("seconds", 30)));
        try {
            List<Watched> watched = topics.stream()
                    .distinct()
                    .map(asked ->
                            find(place, asked, Pages.lang(request)).orElseThrow(PlatformProblem.NOT_FOUND::refusal))
                    .toList();
            stream(watched, last, leave, request, response);
        } catch (IOException | RuntimeException e) {
            leave.run();
            throw e;
        }
    }

    private void stream(
            List<Watched> watched,
            String last,
            Runnable leave,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        watched.forEach(one -> hub.prepare(one.address(), one.view()));
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext stream = request.startAsync();
        stream.setTimeout(0);
        ServletOutputStream out = stream.getResponse().getOutputStream();
        Client client = new Client(stream, out, clock.instant().plus(age()), Who.stays(request));
        stream.addListener(new Farewell(client, leave));
        List<String> has = Arrays.asList(last.split("\\.", -1));
        for (int i = 0; i < watched.size(); i++) {
            Topic topic = hub.join(watched.get(i).address(), watched.get(i).view(), client);
            client.watch(topic, has.size() == watched.size() ? has.get(i) : "");
        }
        out.setWriteListener(client);
    }

    /** Not all at once: thousands of phones that came together do not come back together. */
    private static Duration age() {
        return LONGEST.minusSeconds(ThreadLocalRandom.current().nextLong(120));
    }

    private Optional<Watched> find(Places.Place place, String asked, Lang lang) {
        int colon = asked.indexOf(':');
        String kind = colon < 0 ? asked : asked.substring(0, colon);
        String rest = colon < 0 ? "" : asked.substring(colon + 1);
        return hub.view(kind)
                .flatMap(view -> view.key(place.mall(), rest, Who.now())
                        .map(key ->
                                new Watched(new Topic.Address(Wall.region(), place.mall(), kind, key, lang), view)));
    }

    /** Completion comes last, and once, however a stream ends. */
    private record Farewell(Client client, Runnable last) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            client.leave();
            last.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            client.leave();
        }

        @Override
        public void onError(AsyncEvent event) {
            client.leave();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // The stream is started once.
        }
    }
}
