package id.pendopo.platform.push;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The one stream of a browser: any number of topics of one mall. */
@Controller
class LiveController {
    private static final int TOPICS_AT_MOST = 20;

    private final LiveHub hub;
    private final Places places;

    LiveController(LiveHub hub, Places places) {
        this.hub = hub;
        this.places = places;
    }

    /**
     * @param topics {@code kind:key}, as the pages name them
     * @param last the state that the browser has; nothing is sent again when it is still the current one
     */
    @Access(everybody = true)
    @GetMapping("/live/{mall:[a-z0-9-]{2,40}}")
    void open(
            @PathVariable String mall,
            @RequestParam("v") List<String> topics,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response) {
        Places.Place place = places.find(mall).orElseThrow(PlatformProblem.MALL_UNKNOWN::refusal);
        List<Topic> watched = new ArrayList<>();
        for (String asked : topics.subList(0, Math.min(topics.size(), TOPICS_AT_MOST))) {
            watched.add(find(place, asked, Pages.lang(request)).orElseThrow(PlatformProblem.NOT_FOUND::refusal));
        }
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext stream = request.startAsync();
        stream.setTimeout(0);
        Client client = new Client(stream, watched);
        stream.addListener(new Farewell(client));
        watched.forEach(topic -> topic.clients().add(client));
        if (last.equals(client.state())) {
            client.heartbeat();
        } else {
            watched.forEach(topic -> client.offer(topic, topic.snapshot()));
        }
    }

    private Optional<Topic> find(Places.Place place, String asked, Lang lang) {
        int colon = asked.indexOf(':');
        String kind = colon < 0 ? asked : asked.substring(0, colon);
        if (!hub.knows(kind)) {
            return Optional.empty();
        }
        LiveView view = hub.view(kind);
        return view.key(place.mall(), colon < 0 ? "" : asked.substring(colon + 1), Who.now())
                .map(key -> hub.topic(new Topic.Address(Wall.region(), place.mall(), kind, key, lang), view));
    }

    private record Farewell(Client client) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            client.leave();
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
