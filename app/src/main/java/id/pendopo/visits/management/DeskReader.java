package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.ServiceTimes;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.hall.StopState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what one counter is doing, and since when. */
@Component
class DeskReader {
    private final ServingHours hours;

    DeskReader(ServingHours hours) {
        this.hours = hours;
    }

    Board.Desk read(MallPlan plan, HallState state, Counter counter, ServiceTimes times) {
        Optional<LiveStop> here = state.at(counter.id());
        Optional<LiveSession> session = state.session(counter.id());
        List<ServingHours.Span> spans = hours.of(plan, counter.id(), state.day());
        Instant now = state.at();
        Optional<ServingHours.Span> current =
                spans.stream().filter(span -> span.holds(now)).findFirst();
        Optional<LiveSession> latest = Optional.ofNullable(state.sessions().get(counter.id()));
        Board.State what = state(here, session, latest, current, now);
        Optional<LiveSession> closed =
                latest.filter(last -> what == Board.State.ENDED || (last.closing() && session.isPresent()));
        return new Board.Desk(
                counter,
                what,
                here.map(stop -> state.visitOf(stop).number()),
                since(what, here, session, latest, current),
                session.flatMap(open -> Optional.ofNullable(open.breakUntil())),
                here.map(stop -> usual(times, stop)),
                session.map(LiveSession::officer),
                spans.stream()
                        .map(ServingHours.Span::from)
                        .filter(from -> from.isAfter(now))
                        .findFirst(),
                here.map(LiveStop::recalls).orElse(0),
                session.map(open -> open.helpSince() != null).orElse(false),
                session.map(LiveSession::asksClose).orElse(false),
                session.map(LiveSession::closing).orElse(false),
                closed.flatMap(last -> Optional.ofNullable(last.closingReason())),
                closed.flatMap(last -> Optional.ofNullable(last.reopensAt())));
    }

    private static Board.State state(
            Optional<LiveStop> here,
            Optional<LiveSession> session,
            Optional<LiveSession> latest,
            Optional<ServingHours.Span> current,
            Instant now) {
        if (here.isPresent()) {
            return here.get().state() == StopState.SERVING ? Board.State.SERVING : Board.State.CALLED;
        }
        if (session.isPresent()) {
            return session.get().state() == LiveSession.State.BREAK ? Board.State.BREAK : Board.State.READY;
        }
        if (current.isEmpty()) {
            return Board.State.CLOSED;
        }
        Instant from = current.get().from();
        return latest.filter(last -> stillClosed(last, from, now)).isPresent()
                ? Board.State.ENDED
                : Board.State.UNMANNED;
    }

    /** Until the time that was said for it, also into a later shift; where none was said, to the end of the shift. */
    private static boolean stillClosed(LiveSession session, Instant shift, Instant now) {
        return session.reopensAt() == null
                ? session.closedAt() != null && !session.closedAt().isBefore(shift)
                : now.isBefore(session.reopensAt());
    }

    private static Optional<Instant> since(
            Board.State what,
            Optional<LiveStop> here,
            Optional<LiveSession> session,
            Optional<LiveSession> latest,
            Optional<ServingHours.Span> current) {
        return switch (what) {
            case SERVING -> here.flatMap(stop -> Optional.ofNullable(stop.startedAt()));
            case CALLED -> here.flatMap(stop -> Optional.ofNullable(stop.calledAt()));
            case READY ->
                session.flatMap(open -> Optional.ofNullable(open.freeSince()))
                        .or(() -> session.map(LiveSession::openedAt));
            case BREAK -> session.map(LiveSession::openedAt);
            case UNMANNED ->
                current.map(ServingHours.Span::from)
                        .map(from -> latest.flatMap(last -> Optional.ofNullable(last.reopensAt()))
                                .filter(from::isBefore)
                                .orElse(from));
            case ENDED -> latest.flatMap(ended -> Optional.ofNullable(ended.closedAt()));
            case CLOSED -> Optional.empty();
        };
    }

    static Duration usual(ServiceTimes times, LiveStop stop) {
        return times.of(stop.service()).median(stop.quantity());
    }
}
