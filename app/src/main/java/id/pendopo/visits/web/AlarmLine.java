package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.Alarm;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.web.HallWords.Here;
import java.util.stream.Collectors;

/**
 * One alarm in words, with the page on which something is done about it.
 *
 * @param css {@code stop} when it can't wait
 */
public record AlarmLine(String css, String icon, String title, String note, String href, String action) {

    static AlarmLine of(Alarm alarm, Here here) {
        Page page = here.page();
        String css = alarm.urgent() ? "stop" : "";
        return switch (alarm) {
            case Alarm.Help(var counter, var since) ->
                counter(css, "hand-stop", counter, here, "help", page.t("board.since", "time", page.time(since)));
            case Alarm.ReadyAndWaiting ready -> ready(css, ready, here);
            case Alarm.NobodyCame(var counter, var number, var since) ->
                counter(
                        css,
                        "bell",
                        counter,
                        here,
                        "nobody-came",
                        page.t("board.called-at", "number", number, "time", page.time(since)));
            case Alarm.LongService(var counter, var number, var since, var usual) ->
                counter(
                        css,
                        "hourglass",
                        counter,
                        here,
                        "long",
                        page.t(
                                "board.longer-than",
                                "number",
                                number,
                                "time",
                                page.time(since),
                                "minutes",
                                Here.minutes(usual)));
            case Alarm.Unmanned(var counters, var since) ->
                new AlarmLine(
                        css,
                        "alert-triangle",
                        page.n("board.alarm.unmanned", counters.size()),
                        counters.stream()
                                .map(counter -> counter.number() + " " + here.agency(counter.agency()))
                                .collect(Collectors.joining(", ")),
                        counters.size() == 1
                                ? page.mall(
                                        "/board/counters/" + counters.getFirst().id())
                                : page.mall("/board#desks"),
                        page.t("board.look"));
            case Alarm.AsksClose(var counter) ->
                counter(css, "door-exit", counter, here, "asks-close", here.agency(counter.agency()));
            case Alarm.Forgotten(var counter, var number, var since) ->
                counter(
                        css,
                        "hourglass",
                        counter,
                        here,
                        "forgotten",
                        page.t("board.forgotten", "number", number, "time", page.time(since)));
            case Alarm.NobodyThere(var queue, var waiting, var longest) ->
                queue(
                        css,
                        "alert-triangle",
                        queue,
                        here,
                        "nobody-there",
                        page.t("board.waiting-longest", "n", waiting, "minutes", longest.toMinutes()));
            case Alarm.TooLong(var queue, var longest, var maximum) ->
                queue(
                        css,
                        "clock",
                        queue,
                        here,
                        "too-long",
                        page.t("board.longest-of", "minutes", longest.toMinutes(), "most", maximum.toMinutes()));
            case Alarm.Printers(var kiosks, var why, var since) ->
                new AlarmLine(
                        css,
                        "printer",
                        page.t("board.alarm.printer", "why", page.word("trouble", why)),
                        kiosks.stream().map(Alarm.Kiosk::name).collect(Collectors.joining(", ")) + " · "
                                + page.t("board.since", "time", page.time(since)),
                        page.mall("/admin/printers"),
                        page.t("board.look"));
            case Alarm.OverTarget over -> overTarget(css, over, here);
            case Alarm.Full(var queue, var contingent) ->
                queue(css, "ticket", queue, here, "full", page.t("board.contingent-of", "n", contingent));
            case Alarm.DeviceSilent(var device, var kind, var name, var since) ->
                new AlarmLine(
                        css,
                        kind == Role.KIOSK ? "ticket" : "device-tv",
                        page.t("board.alarm.device-silent", "kind", page.word("device", kind), "name", name),
                        page.t("board.since", "time", page.time(since)),
                        page.mall("/admin/devices"),
                        page.t("board.look"));
            case Alarm.Unreachable(var since) ->
                new AlarmLine(
                        css,
                        "wifi-off",
                        page.t("board.alarm.unreachable"),
                        page.t("board.since", "time", page.time(since)),
                        page.mall("/board/incidents"),
                        page.t("board.look"));
            case Alarm.NotReady(var things, var at) ->
                new AlarmLine(
                        css,
                        "volume",
                        page.n("board.alarm.not-ready", things),
                        page.t("board.tested-at", "time", page.time(at)),
                        page.mall("/admin/self-test"),
                        page.t("board.look"));
            case Alarm.OfflineShort(var left) ->
                new AlarmLine(
                        css,
                        "ticket",
                        page.t("board.alarm.offline-short", "n", left),
                        page.t("board.offline-short"),
                        page.mall("/admin/rules"),
                        page.t("board.look"));
            case Alarm.HallFull(var inside, var capacity, var outside) ->
                new AlarmLine(
                        css,
                        "users",
                        page.t("board.alarm.hall-full", "inside", inside, "capacity", capacity),
                        page.n("board.outside", outside),
                        page.mall("/board#queues"),
                        page.t("board.look"));
        };
    }

    private static AlarmLine ready(String css, Alarm.ReadyAndWaiting ready, Here here) {
        Page page = here.page();
        boolean one = ready.counters().size() == 1;
        return new AlarmLine(
                css,
                "users",
                page.t(
                        "board.alarm.ready-and-waiting",
                        "counters",
                        ready.counters().stream()
                                .map(counter -> Integer.toString(counter.number()))
                                .collect(Collectors.joining(", ")),
                        "n",
                        ready.waiting(),
                        "minutes",
                        ready.longest().toMinutes()),
                page.t(
                        "board.no-call-since",
                        "queue",
                        here.queue(ready.queue().id()),
                        "time",
                        page.time(ready.since())),
                one ? page.mall("/board/counters/" + ready.counters().getFirst().id()) : page.mall("/board#desks"),
                page.t(one ? "board.act" : "board.look"));
    }

    private static AlarmLine overTarget(String css, Alarm.OverTarget over, Here here) {
        Page page = here.page();
        boolean one = over.waits().size() == 1;
        return new AlarmLine(
                css,
                "clock",
                page.t(
                        "board.alarm.over-target",
                        "n",
                        over.waits().size(),
                        "most",
                        over.target().toMinutes()),
                over.waits().stream()
                        .map(wait -> here.queue(wait.queue().id()) + " "
                                + page.t("board.n-minutes", "n", wait.longest().toMinutes()))
                        .collect(Collectors.joining(", ")),
                one
                        ? page.mall("/board/queues/"
                                + over.waits().getFirst().queue().id())
                        : page.mall("/board#queues"),
                page.t(one ? "board.act" : "board.look"));
    }

    private static AlarmLine counter(String css, String icon, Counter counter, Here here, String kind, String note) {
        Page page = here.page();
        return new AlarmLine(
                css,
                icon,
                page.t("board.alarm." + kind, "counter", counter.number(), "agency", here.agency(counter.agency())),
                note,
                page.mall("/board/counters/" + counter.id()),
                page.t("board.act"));
    }

    private static AlarmLine queue(String css, String icon, Queue queue, Here here, String kind, String note) {
        Page page = here.page();
        return new AlarmLine(
                css,
                icon,
                page.t("board.alarm." + kind, "queue", page.of(queue.nameId(), queue.nameEn())),
                note,
                page.mall("/board/queues/" + queue.id()),
                page.t("board.act"));
    }
}
