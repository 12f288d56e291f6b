package id.pendopo.visits.incidents;

import id.pendopo.directory.Counter;
import id.pendopo.visits.hall.ClosingReason;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.management.Alarm;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.tickets.PublicReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that goes wrong now.
 *
 * @param subject the counter, queue, device or mall that it is about
 * @param since when it began, which is before anybody was told
 */
record Ringing(IncidentKind kind, UUID subject, Optional<UUID> agency, Instant since) {
    private static final Set<ClosingReason> CAN_NOT_SERVE =
            EnumSet.of(ClosingReason.OFFICER_ABSENT, ClosingReason.SYSTEM_DOWN, ClosingReason.EQUIPMENT_DOWN);

    private static final Set<String> BROKEN = Set.of(
            PublicReason.SYSTEM_DOWN.name(),
            PublicReason.NETWORK_DOWN.name(),
            PublicReason.POWER_DOWN.name(),
            PublicReason.OFFICER_ABSENT.name());

    /** What a board shows: its alarms one by one, and what the manager stopped because it could not go on. */
    static List<Ringing> on(UUID mall, Board board, MallRules rules) {
        List<Ringing> all = new ArrayList<>();
        board.alarms().stream()
                .flatMap(alarm -> of(mall, alarm, board).stream())
                .distinct()
                .forEach(all::add);
        board.desks().forEach(desk -> closed(desk).ifPresent(all::add));
        board.lines().forEach(line -> {
            line.pause().flatMap(pause -> paused(line, pause)).ifPresent(all::add);
            line.longest()
                    .filter(longest -> longest.compareTo(rules.targetWait()) > 0)
                    .map(longest -> ofQueue(
                            IncidentKind.LONG_WAIT,
                            line,
                            board.at().minus(longest).plus(rules.targetWait())))
                    .ifPresent(all::add);
        });
        return all;
    }

    private static List<Ringing> of(UUID mall, Alarm alarm, Board board) {
        return switch (alarm) {
            case Alarm.Help(var counter, var since) -> List.of(ofCounter(IncidentKind.HELP, counter, since));
            case Alarm.Unmanned(var counters, var since) ->
                board.desks().stream()
                        .filter(desk -> counters.contains(desk.counter()))
                        .map(desk -> ofCounter(
                                IncidentKind.UNMANNED,
                                desk.counter(),
                                desk.since().orElse(since)))
                        .toList();
            case Alarm.NobodyThere(var queue, var waiting, var longest) ->
                board.lines().stream()
                        .filter(line -> line.queue().equals(queue))
                        .map(line -> ofQueue(
                                IncidentKind.NOBODY_THERE, line, board.at().minus(longest)))
                        .toList();
            case Alarm.DeviceSilent silent ->
                List.of(new Ringing(IncidentKind.DEVICE_SILENT, silent.device(), Optional.empty(), silent.since()));
            case Alarm.Unreachable(var since) ->
                List.of(new Ringing(IncidentKind.UNREACHABLE, mall, Optional.empty(), since));
            case Alarm.HallFull full ->
                List.of(new Ringing(IncidentKind.HALL_FULL, mall, Optional.empty(), board.at()));
            // What only warns is not wrong yet. Two troubles of one printer are one incident.
            case Alarm.Printers(var kiosks, var why, var since) ->
                why.prevents()
                        ? kiosks.stream()
                                .map(kiosk -> new Ringing(
                                        IncidentKind.PRINTER, kiosk.device(), Optional.empty(), kiosk.since()))
                                .toList()
                        : List.of();
            case Alarm.NotReady a -> List.of();
            case Alarm.OfflineShort a -> List.of();
            case Alarm.ReadyAndWaiting a -> List.of();
            case Alarm.NobodyCame a -> List.of();
            case Alarm.TooLong a -> List.of();
            case Alarm.AsksClose a -> List.of();
            case Alarm.Forgotten a -> List.of();
            case Alarm.LongService a -> List.of();
            case Alarm.OverTarget a -> List.of();
            case Alarm.Full a -> List.of();
        };
    }

    private static Optional<Ringing> closed(Board.Desk desk) {
        return desk.state() == Board.State.ENDED
                        && desk.why().filter(CAN_NOT_SERVE::contains).isPresent()
                ? desk.since().map(since -> ofCounter(IncidentKind.CLOSED, desk.counter(), since))
                : Optional.empty();
    }

    private static Optional<Ringing> paused(Board.Line line, HallState.Pause pause) {
        return BROKEN.contains(pause.reason())
                ? Optional.of(ofQueue(IncidentKind.PAUSED, line, pause.since()))
                : Optional.empty();
    }

    private static Ringing ofCounter(IncidentKind kind, Counter counter, Instant since) {
        return new Ringing(kind, counter.id(), Optional.of(counter.agency()), since);
    }

    private static Ringing ofQueue(IncidentKind kind, Board.Line line, Instant since) {
        return new Ringing(kind, line.queue().id(), Optional.of(line.queue().agency()), since);
    }

    boolean is(Incident incident) {
        return incident.kind() == kind && incident.subject().equals(subject);
    }
}
