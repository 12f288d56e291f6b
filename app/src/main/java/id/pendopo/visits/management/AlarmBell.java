package id.pendopo.visits.management;

import id.pendopo.directory.MallPlan;
import id.pendopo.visits.estimate.ServiceTimes;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.setup.MallRules;
import id.pendopo.visits.setup.QueueBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what the manager should look at now, the urgent first. */
@Component
class AlarmBell {
    List<Alarm> rings(MallPlan plan, QueueBook book, Board board, HallState state, ServiceTimes times) {
        List<Alarm> alarms = new ArrayList<>();
        MallRules rules = book.rules();
        board.desks().forEach(desk -> counter(desk, state, alarms));
        empty(board, rules).ifPresent(alarms::add);
        board.lines().forEach(line -> queue(line, rules, alarms));
        state.stops().forEach(stop -> forgotten(plan, state, rules, times, stop).ifPresent(alarms::add));
        Board.Totals totals = board.totals();
        if (totals.inside() >= totals.capacity()) {
            alarms.add(new Alarm.HallFull(totals.inside(), totals.capacity(), totals.outside()));
        }
        alarms.sort(Comparator.comparingInt(AlarmBell::rank));
        return alarms;
    }

    private static void counter(Board.Desk desk, HallState state, List<Alarm> alarms) {
        Optional<LiveSession> session = state.session(desk.counter().id());
        session.flatMap(open -> Optional.ofNullable(open.helpSince()))
                .ifPresent(since -> alarms.add(new Alarm.Help(desk.counter(), since)));
        if (desk.asksClose()) {
            alarms.add(new Alarm.AsksClose(desk.counter()));
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

    private static void queue(Board.Line line, MallRules rules, List<Alarm> alarms) {
        Duration longest = line.longest().orElse(Duration.ZERO);
        if (line.waiting() > 0 && line.manned() == 0 && longest.compareTo(rules.empty()) >= 0) {
            alarms.add(new Alarm.NobodyThere(line.queue(), line.waiting(), longest));
        }
        if (longest.compareTo(rules.maximumWait()) > 0) {
            alarms.add(new Alarm.TooLong(line.queue(), longest, rules.maximumWait()));
        } else if (longest.compareTo(rules.targetWait()) > 0 && line.manned() > 0) {
            alarms.add(new Alarm.OverTarget(line.queue(), longest, rules.targetWait()));
        }
        if (line.issued() >= line.contingent()) {
            alarms.add(new Alarm.Full(line.queue(), line.contingent()));
        }
    }

    private static Optional<Alarm> forgotten(
            MallPlan plan, HallState state, MallRules rules, ServiceTimes times, LiveStop stop) {
        return Optional.of(stop)
                .filter(one -> one.isForgotten(rules, times, state.at()))
                .flatMap(one -> Optional.ofNullable(one.counter()))
                .flatMap(counter -> Optional.ofNullable(plan.counters().get(counter)))
                .flatMap(counter -> Optional.ofNullable(stop.startedAt())
                        .map(since ->
                                new Alarm.Forgotten(counter, state.visitOf(stop).number(), since)));
    }

    private static int rank(Alarm alarm) {
        return switch (alarm) {
            case Alarm.Help a -> 0;
            case Alarm.NobodyThere a -> 1;
            case Alarm.Unmanned a -> 2;
            case Alarm.TooLong a -> 3;
            case Alarm.AsksClose a -> 4;
            case Alarm.Forgotten a -> 5;
            case Alarm.OverTarget a -> 6;
            case Alarm.Full a -> 7;
            case Alarm.HallFull a -> 8;
        };
    }
}
