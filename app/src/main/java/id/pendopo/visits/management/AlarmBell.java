package id.pendopo.visits.management;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Devices;
import id.pendopo.visits.estimate.ServiceTimes;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.offline.NumbersLeft;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what the manager should look at now: by cause and not by symptom, the urgent first, and of one kind the worst
 * first.
 */
@Component
class AlarmBell {
    private final IdleCounters idle;
    private final SilentDevices silent;
    private final OutsideReach reach;
    private final DeviceTroubles troubles;
    private final NumbersLeft numbers;
    private final Devices devices;

    AlarmBell(
            IdleCounters idle,
            SilentDevices silent,
            OutsideReach reach,
            DeviceTroubles troubles,
            NumbersLeft numbers,
            Devices devices) {
        this.idle = idle;
        this.silent = silent;
        this.reach = reach;
        this.troubles = troubles;
        this.numbers = numbers;
        this.devices = devices;
    }

    List<Alarm> rings(MallPlan plan, QueueBook book, Board board, HallState state, ServiceTimes times) {
        List<Alarm> alarms = new ArrayList<>();
        List<Devices.Device> there = devices.of(plan.mall().id());
        MallRules rules = book.rules();
        board.desks().forEach(desk -> counter(desk, state, rules, alarms));
        empty(board, rules).ifPresent(alarms::add);
        List<Alarm.ReadyAndWaiting> ready = idle.find(book, board, state);
        alarms.addAll(ready);
        Set<UUID> explained = ready.stream().map(alarm -> alarm.queue().id()).collect(Collectors.toSet());
        board.lines().forEach(line -> queue(line, rules, explained, alarms));
        overTarget(board, rules, explained).ifPresent(alarms::add);
        state.stops().forEach(stop -> inService(plan, state, rules, times, stop).ifPresent(alarms::add));
        alarms.addAll(troubles.of(
                plan.mall().id(),
                there,
                state.day().atStartOfDay(plan.mall().zone()).toInstant()));
        Board.Totals totals = board.totals();
        if (totals.inside() >= totals.capacity()) {
            alarms.add(new Alarm.HallFull(totals.inside(), totals.capacity(), totals.outside()));
        }
        alarms.addAll(silent.find(plan, there, state.day(), state.at(), rules.silent()));
        numbers.few(plan.mall().id(), state.day(), rules)
                .map(Alarm.OfflineShort::new)
                .ifPresent(alarms::add);
        reach.lostSince().map(Alarm.Unreachable::new).ifPresent(alarms::add);
        alarms.sort(Comparator.comparingInt(AlarmBell::rank)
                .thenComparing(alarm -> lasting(alarm, board.at()), Comparator.reverseOrder()));
        return alarms;
    }

    private static void counter(Board.Desk desk, HallState state, MallRules rules, List<Alarm> alarms) {
        Optional<LiveSession> session = state.session(desk.counter().id());
        session.flatMap(open -> Optional.ofNullable(open.helpSince()))
                .ifPresent(since -> alarms.add(new Alarm.Help(desk.counter(), since)));
        if (desk.asksClose()) {
            alarms.add(new Alarm.AsksClose(desk.counter()));
        }
        if (desk.state() == Board.State.CALLED) {
            desk.since()
                    .filter(since -> !state.at().isBefore(since.plus(rules.unanswered())))
                    .flatMap(since -> desk.number().map(number -> new Alarm.NobodyCame(desk.counter(), number, since)))
                    .ifPresent(alarms::add);
        }
    }

    private static Optional<Alarm> empty(Board board, MallRules rules) {
        List<Board.Desk> empty = board.desks().stream()
                .filter(desk -> desk.state() == Board.State.UNMANNED)
                .filter(desk -> desk.since()
                        .filter(since -> !board.at().isBefore(since.plus(rules.empty())))
                        .isPresent())
                .toList();
        return empty.stream()
                .flatMap(desk -> desk.since().stream())
                .min(Comparator.naturalOrder())
                .map(since -> new Alarm.Unmanned(
                        empty.stream().map(Board.Desk::counter).toList(), since));
    }

    private static void queue(Board.Line line, MallRules rules, Set<UUID> explained, List<Alarm> alarms) {
        Duration longest = line.longest().orElse(Duration.ZERO);
        if (line.waiting() > 0 && line.manned() == 0 && longest.compareTo(rules.empty()) >= 0) {
            alarms.add(new Alarm.NobodyThere(line.queue(), line.waiting(), longest));
        }
        if (longest.compareTo(rules.maximumWait()) > 0
                && !explained.contains(line.queue().id())) {
            alarms.add(new Alarm.TooLong(line.queue(), longest, rules.maximumWait()));
        }
        if (line.issued() >= line.contingent()) {
            alarms.add(new Alarm.Full(line.queue(), line.contingent()));
        }
    }

    /** What no other alarm tells already. */
    private static Optional<Alarm> overTarget(Board board, MallRules rules, Set<UUID> explained) {
        List<Alarm.Wait> waits = board.lines().stream()
                .filter(line ->
                        line.manned() > 0 && !explained.contains(line.queue().id()))
                .flatMap(line -> line.longest().stream()
                        .filter(longest -> longest.compareTo(rules.targetWait()) > 0
                                && longest.compareTo(rules.maximumWait()) <= 0)
                        .map(longest -> new Alarm.Wait(line.queue(), longest)))
                .sorted(Comparator.comparing(Alarm.Wait::longest).reversed())
                .toList();
        return waits.isEmpty() ? Optional.empty() : Optional.of(new Alarm.OverTarget(waits, rules.targetWait()));
    }

    private static Optional<Alarm> inService(
            MallPlan plan, HallState state, MallRules rules, ServiceTimes times, LiveStop stop) {
        UUID at = stop.counter();
        Instant since = stop.startedAt();
        var counter = at == null ? null : plan.counters().get(at);
        if (counter == null || since == null || !stop.state().isBusy()) {
            return Optional.empty();
        }
        var number = state.visitOf(stop).number();
        if (stop.isForgotten(rules, times, state.at())) {
            return Optional.of(new Alarm.Forgotten(counter, number, since));
        }
        Duration usual = DeskReader.usual(times, stop);
        Duration limit = usual.multipliedBy(rules.longFactor());
        Duration least = limit.compareTo(rules.longService()) > 0 ? limit : rules.longService();
        return state.at().isBefore(since.plus(least))
                ? Optional.empty()
                : Optional.of(new Alarm.LongService(counter, number, since, usual));
    }

    private static int rank(Alarm alarm) {
        return switch (alarm) {
            case Alarm.Help a -> 0;
            case Alarm.ReadyAndWaiting a -> 1;
            case Alarm.NobodyThere a -> 2;
            case Alarm.NobodyCame a -> 3;
            case Alarm.Printers a -> a.why().prevents() ? 4 : 14;
            case Alarm.TooLong a -> 5;
            case Alarm.Unmanned a -> 6;
            case Alarm.Unreachable a -> 7;
            case Alarm.DeviceSilent a -> 8;
            case Alarm.AsksClose a -> 9;
            case Alarm.Forgotten a -> 10;
            case Alarm.LongService a -> 11;
            case Alarm.OverTarget a -> 12;
            case Alarm.Full a -> 13;
            case Alarm.NotReady a -> 15;
            case Alarm.OfflineShort a -> 16;
            case Alarm.HallFull a -> 17;
        };
    }

    /** How bad it is, among those of its kind. */
    private static Duration lasting(Alarm alarm, Instant now) {
        return switch (alarm) {
            case Alarm.Help(var counter, var since) -> Duration.between(since, now);
            case Alarm.ReadyAndWaiting a -> a.longest();
            case Alarm.NobodyThere a -> a.longest();
            case Alarm.NobodyCame(var counter, var number, var since) -> Duration.between(since, now);
            case Alarm.TooLong a -> a.longest();
            case Alarm.Forgotten(var counter, var number, var since) -> Duration.between(since, now);
            case Alarm.LongService a -> Duration.between(a.since(), now);
            case Alarm.Printers a -> Duration.between(a.since(), now);
            case Alarm.Unmanned a -> Duration.ZERO;
            case Alarm.AsksClose a -> Duration.ZERO;
            case Alarm.OverTarget a -> Duration.ZERO;
            case Alarm.Full a -> Duration.ZERO;
            case Alarm.NotReady a -> Duration.ZERO;
            case Alarm.OfflineShort a -> Duration.ZERO;
            case Alarm.HallFull a -> Duration.ZERO;
            case Alarm.DeviceSilent a -> Duration.between(a.since(), now);
            case Alarm.Unreachable(var since) -> Duration.between(since, now);
        };
    }
}
