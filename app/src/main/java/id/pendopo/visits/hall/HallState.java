package id.pendopo.visits.hall;

import id.pendopo.visits.calling.Turns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that moves in a mall, as read within a moment: by a few statements, one right after the other.
 *
 * @param visits open visits of the day by id
 * @param sessions of the day by counter, the latest of each
 * @param issued how many stops each queue has taken today
 * @param pauses queues that the manager has paused
 */
public record HallState(
        UUID mall,
        LocalDate day,
        Instant at,
        Map<UUID, LiveVisit> visits,
        Map<UUID, LiveSession> sessions,
        Map<UUID, Turns> turns,
        Map<UUID, Issued> issued,
        Map<UUID, Pause> pauses) {

    public record Issued(int count, int contingent) {}

    /** @param reason code of a public reason */
    public record Pause(String reason, Instant since, Optional<Instant> until) {}

    /** The same hall with this visit as it is given here. */
    HallState with(LiveVisit visit) {
        Map<UUID, LiveVisit> all = new HashMap<>(visits);
        all.put(visit.id(), visit);
        return new HallState(mall, day, at, all, sessions, turns, issued, pauses);
    }

    public Stream<LiveStop> stops() {
        return visits.values().stream().map(LiveVisit::stops).flatMap(Collection::stream);
    }

    /** Who waits in a queue, in order of place. */
    public List<LiveStop> waiting(UUID queue) {
        return stops().filter(stop -> stop.queue().equals(queue) && stop.state() == StopState.WAITING)
                .sorted(Comparator.comparing(LiveStop::placeAt).thenComparing(LiveStop::no))
                .toList();
    }

    public Optional<LiveStop> at(UUID counter) {
        return stops().filter(s -> s.state().isBusy() && counter.equals(s.counter()))
                .findFirst();
    }

    public Optional<LiveSession> session(UUID counter) {
        return Optional.ofNullable(sessions.get(counter)).filter(s -> s.state() != LiveSession.State.CLOSED);
    }

    /** People in the hall: open visits that are not waiting outside. */
    public long inside() {
        return visits.values().stream().filter(visit -> !visit.outside()).count();
    }

    public LiveVisit visitOf(LiveStop stop) {
        return java.util.Objects.requireNonNull(visits.get(stop.visit()));
    }
}
