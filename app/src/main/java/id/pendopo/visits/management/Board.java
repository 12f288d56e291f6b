package id.pendopo.visits.management;

import id.pendopo.directory.Counter;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.setup.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The whole hall at one moment, as its manager sees it.
 *
 * @param closes when the last agency closes today; empty on a day on which the mall is closed
 * @param extended by agency: until when it stays today beyond its hours
 * @param holders who still holds a number of a queue that serves nobody any more today
 */
public record Board(
        Instant at,
        Optional<LocalTime> closes,
        Map<UUID, LocalTime> extended,
        Totals totals,
        List<Desk> desks,
        List<Line> lines,
        List<Alarm> alarms,
        List<Holder> holders) {
    public Board {
        extended = Map.copyOf(extended);
        desks = List.copyOf(desks);
        lines = List.copyOf(lines);
        alarms = List.copyOf(alarms);
        holders = List.copyOf(holders);
    }

    Board with(List<Alarm> rung) {
        return new Board(at, closes, extended, totals, desks, lines, rung, holders);
    }

    /**
     * @param inside people in the hall against
     * @param capacity what it holds
     * @param medianWait of those who wait now
     * @param manned counters with an officer, of
     * @param open counters that are within their hours
     */
    public record Totals(
            long inside,
            int capacity,
            long outside,
            long waiting,
            long serving,
            Duration medianWait,
            long manned,
            long open) {}

    /** What a counter is doing. */
    public enum State {
        SERVING,
        CALLED,
        READY,
        BREAK,
        /** Within its hours, and nobody sits there. */
        UNMANNED,
        /** Ended by its officer or the manager for today. */
        ENDED,
        /** Outside its hours. */
        CLOSED
    }

    /**
     * One counter.
     *
     * @param number whom it has
     * @param since when the service or the call began; of one that is ready, since when it has had nobody; of one on a
     *     break, when the officer sat down; of an empty one, when it should have been opened; of one that was closed within its hours, when; else empty
     * @param until the break's end
     * @param usual how long the service usually takes
     * @param officer who sits there
     * @param opens when it opens, or opens again, today
     * @param closing ends when its visitor leaves
     * @param why the manager's reason, of one that is closed or closing; empty when its officer closed it
     * @param reopens from when on it is expected to be open again
     */
    public record Desk(
            Counter counter,
            State state,
            Optional<TicketNumber> number,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<Duration> usual,
            Optional<UUID> officer,
            Optional<Instant> opens,
            int recalls,
            boolean help,
            boolean asksClose,
            boolean closing,
            Optional<ClosingReason> why,
            Optional<Instant> reopens) {}

    /**
     * One queue.
     *
     * @param longest the longest wait of those who can be called now
     * @param newcomer when somebody who comes now would be called; empty when not today
     * @param issued stops taken today, of
     * @param contingent those it may take
     */
    public record Line(
            Queue queue,
            int waiting,
            Optional<Duration> longest,
            Optional<CallEstimate> newcomer,
            int issued,
            int contingent,
            long manned,
            Optional<HallState.Pause> pause) {}

    /** Somebody with a number whom no counter can serve any more today: served by name, or promised another day. */
    public record Holder(LiveVisit visit, LiveStop stop) {}
}
