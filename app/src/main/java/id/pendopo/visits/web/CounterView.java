package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.push.LiveView;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.setup.QueueBook;
import id.pendopo.visits.setup.QueueBooks;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A counter's page as it changes. The topic's key is the counter's id, a dot, and the keyboard that its buttons name. */
@Component
class CounterView implements LiveView {
    private static final Pattern QUEUE = Pattern.compile("\"(?:queue|counter)\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final CounterScreens screens;
    private final CounterParts parts;
    private final Fragments fragments;
    private final FreshHalls fresh;
    private final Directory directory;
    private final QueueBooks books;
    private final HallReader reader;

    CounterView(
            CounterScreens screens,
            CounterParts parts,
            Fragments fragments,
            FreshHalls fresh,
            Directory directory,
            QueueBooks books,
            HallReader reader) {
        this.screens = screens;
        this.parts = parts;
        this.fragments = fragments;
        this.fresh = fresh;
        this.directory = directory;
        this.books = books;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return "counter";
    }

    @Override
    public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
        String[] words = asked.split("\\.", 2);
        return reader.flatMap(who -> directory.plan(mall).counters().values().stream()
                .filter(counter -> counter.id().toString().equals(words[0]) && maySee(mall, who, counter))
                .map(counter -> key(counter.id(), KeyMap.named(words.length == 1 ? "" : words[1])))
                .findFirst());
    }

    static String key(UUID counter, KeyMap keys) {
        return counter + "." + keys.code();
    }

    /** Whoever sits there, and who leads them: the screen names the visitor. */
    private boolean maySee(UUID mall, Actor who, Counter counter) {
        boolean here = who.mall() == null || who.mall().equals(mall);
        return here
                && switch (who.role()) {
                    case OFFICER -> sitsAt(who, counter);
                    case AGENCY_SUPERVISOR -> counter.agency().equals(who.agency());
                    case MALL_MANAGER -> true;
                    case PLATFORM_ADMIN, REGION_ADMIN, RECEPTIONIST, OVERSEER, KIOSK, DISPLAY, COUNTER -> false;
                };
    }

    private boolean sitsAt(Actor who, Counter counter) {
        return reader.sessionOf(who.id())
                .filter(s -> s.counter().equals(counter.id()))
                .isPresent();
    }

    @Override
    public Map<String, String> parts(UUID mall, String key, Lang lang) {
        UUID counter = UUID.fromString(key.substring(0, 36));
        KeyMap keys = KeyMap.named(key.substring(37));
        return screens.recently(mall, counter, fragments.page(mall, lang), keys)
                .map(parts::of)
                .orElseGet(() -> closed(mall, lang));
    }

    /** The counter was closed, perhaps by the manager: the page says so instead of showing what is over. */
    private Map<String, String> closed(UUID mall, Lang lang) {
        String over = fragments.html("visits/counterClosed", Map.of("page", fragments.page(mall, lang)));
        return Map.of("counter-main", over, "counter-line", "", "counter-dialogs", "");
    }

    @Override
    public Set<String> touchedBy(RecordedEvent event) {
        UUID mall = event.event().mall();
        if (mall == null) {
            return Set.of();
        }
        fresh.heard(event);
        Matcher ids = QUEUE.matcher(event.event().body());
        Set<String> keys = new HashSet<>();
        boolean named = false;
        while (ids.find()) {
            named = true;
            UUID id = UUID.fromString(ids.group(1));
            counters(mall, id).forEach(counter -> {
                for (KeyMap map : KeyMap.values()) {
                    keys.add(key(counter, map));
                }
            });
        }
        return named ? keys : ALL;
    }

    /** The counters that call from a queue; or the one counter itself. */
    private Set<UUID> counters(UUID mall, UUID queueOrCounter) {
        int region = directory.plan(mall).mall().region();
        QueueBook book = Wall.get(region, () -> books.of(mall));
        Set<UUID> touched = new HashSet<>(Set.of(queueOrCounter));
        book.ofCounter().forEach((counter, queues) -> {
            if (queues.contains(queueOrCounter)) {
                touched.add(counter);
            }
        });
        return touched;
    }
}
