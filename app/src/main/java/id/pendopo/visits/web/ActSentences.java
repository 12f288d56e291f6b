package id.pendopo.visits.web;

import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.directory.Directory;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an act at a counter has done, in one sentence: for whoever looks at the screen, and for whoever listens to it. */
@Component
class ActSentences {
    private final HallReader reader;
    private final Catalog catalog;
    private final Directory directory;
    private final QueueBooks books;

    ActSentences(HallReader reader, Catalog catalog, Directory directory, QueueBooks books) {
        this.reader = reader;
        this.catalog = catalog;
        this.directory = directory;
        this.books = books;
    }

    enum Act {
        CALL,
        RECALL,
        START,
        FINISH,
        FINISH_AND_CALL,
        NO_SHOW,
        PARK,
        PUT_BACK,
        TAKE_BACK,
        TRANSFER,
        ADD,
        NOTE,
        STILL,
        BREAK,
        RESUME,
        HELP,
        HELP_OFF,
        CLOSE
    }

    /**
     * @param stop whom it was about; null for the counter itself
     * @param service where to, or what more
     */
    record Done(Act act, @Nullable UUID stop, @Nullable UUID service) {
        static Done of(Act act) {
            return new Done(act, null, null);
        }

        static Done of(Act act, UUID stop) {
            return new Done(act, stop, null);
        }

        /** For an address: the act and its ids, with dots between them. */
        String written() {
            return Stream.of(act, stop, service)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .collect(Collectors.joining("."));
        }

        /** Empty for what nobody has written: an address may hold anything. */
        static Optional<Done> read(String written) {
            String[] parts = written.split("\\.", 3);
            try {
                return Optional.of(new Done(
                        Act.valueOf(parts[0]),
                        parts.length > 1 ? UUID.fromString(parts[1]) : null,
                        parts.length > 2 ? UUID.fromString(parts[2]) : null));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** @param after the screen as it is now */
    String of(UUID mall, Done done, CounterScreen after) {
        return switch (done.act()) {
            case CALL -> called(after);
            case FINISH_AND_CALL -> plain(mall, new Done(Act.FINISH, done.stop(), null), after) + " " + called(after);
            case RECALL,
                    START,
                    FINISH,
                    NO_SHOW,
                    PARK,
                    PUT_BACK,
                    TAKE_BACK,
                    TRANSFER,
                    ADD,
                    NOTE,
                    STILL,
                    BREAK,
                    RESUME,
                    HELP,
                    HELP_OFF,
                    CLOSE -> plain(mall, done, after);
        };
    }

    private static String called(CounterScreen after) {
        Page page = after.page();
        return after.now()
                .map(at -> page.t("counter.said-CALL", "number", at.number(), "service", at.service()))
                .orElseGet(() -> page.t("counter.nobody"));
    }

    private String plain(UUID mall, Done done, CounterScreen after) {
        Page page = after.page();
        UUID who = done.stop();
        LiveVisit visit = who == null ? null : reader.visitOfStop(who).orElse(null);
        LiveStop stop = who == null || visit == null ? null : visit.stop(who).orElse(null);
        UUID what = done.service();
        Service service = what == null ? null : catalog.services(mall).get(what);
        Instant until = stop == null ? after.session().breakUntil() : stop.holdUntil();
        return page.t(
                "counter.said-" + done.act().name(),
                "number",
                visit == null ? "" : visit.number(),
                "service",
                service == null ? "" : page.of(service.nameId(), service.nameEn()),
                "place",
                service == null || visit == null ? "" : place(mall, visit, service.id(), page),
                "time",
                until == null ? "" : page.time(until),
                "i",
                stop == null ? 0 : stop.recalls() + 1,
                "n",
                after.rules().recallLimit());
    }

    /** Where the visitor is to be sent on to: the officer says it. */
    private String place(UUID mall, LiveVisit visit, UUID service, Page page) {
        return visit.open().stream()
                .filter(stop -> stop.service().equals(service))
                .findFirst()
                .map(stop ->
                        Signpost.of(directory.plan(mall), books.of(mall), stop).in(page))
                .filter(counters -> !counters.isEmpty())
                .map(counters -> ": " + counters)
                .orElse("");
    }
}
