package id.pendopo.oversight.fold;

import id.pendopo.oversight.DayFigures;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.RecordedEvent;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Folds events, oldest first, into changes of figures. Started with the accounts that earlier events left behind, it
 * gives what has to be added to the figures kept so far; started with none, over the whole history, the figures.
 */
public final class Fold {
    private final Function<UUID, ZoneId> zones;
    private final Map<UUID, VisitAccount> accounts = new HashMap<>();
    private final Map<MallDay, DayTally> tallies = new HashMap<>();

    /**
     * @param zones each mall's own zone, which decides what day it is
     * @param known accounts of the visits that the events are about, as far as there were events before
     */
    public Fold(Function<UUID, ZoneId> zones, Collection<VisitAccount> known) {
        this.zones = zones;
        known.forEach(account -> accounts.put(account.visit(), account));
    }

    /** Whether figures count an event at all: those of visits and their stops, in a mall. */
    public static boolean counts(Event event) {
        return event.mall() != null
                && (event.type().startsWith("VISIT_") || event.type().startsWith("STOP_"));
    }

    public void add(RecordedEvent recorded) {
        Event event = recorded.event();
        if (!counts(event)) {
            return;
        }
        UUID mall = Objects.requireNonNull(event.mall());
        ZonedDateTime local = event.occurredAt().atZone(zones.apply(mall));
        VisitAccount before = accounts.computeIfAbsent(
                event.subject(),
                visit -> new VisitAccount(visit, new MallDay(mall, local.toLocalDate()), null, false, Map.of()));
        DayTally tally = tallies.computeIfAbsent(before.day(), day -> new DayTally());
        tally.event(event.occurredAt());
        VisitAccount after = new Step(before, event, recorded.position(), tally).after(local.getHour());
        if (!after.equals(before)) {
            accounts.put(event.subject(), after);
            count(tally, before, -1);
            count(tally, after, 1);
        }
    }

    public Map<MallDay, DayFigures> changes() {
        Map<MallDay, DayFigures> changes = new HashMap<>();
        tallies.forEach((day, tally) -> changes.put(day, tally.figures()));
        return changes;
    }

    public Collection<VisitAccount> accounts() {
        return accounts.values();
    }

    private static void count(DayTally tally, VisitAccount account, int sign) {
        account.stops().values().stream().filter(account::counts).forEach(stop -> tally.stop(stop, sign));
        account.kind().ifPresent(kind -> tally.visit(kind, account.standing(), sign));
    }
}
