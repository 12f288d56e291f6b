package id.pendopo.visits.web;

import id.pendopo.platform.security.Role;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.management.Board;
import id.pendopo.visits.management.Board.State;
import id.pendopo.visits.web.HallWords.Here;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The board for one kind of reader.
 *
 * @param officers names by account
 */
public record BoardView(Board board, Here here, Map<UUID, String> officers, List<AlarmLine> alarms, Reader reader) {
    /** Who reads it: each sees only the links that they may follow. */
    public enum Reader {
        /** Acts in the hall and at its front desk. */
        MANAGER,
        /** Acts in the hall; the front desk and its visitors' names are the mall's own. */
        REGION,
        ONLOOKER;

        static Optional<Reader> of(Role role) {
            return switch (role) {
                case MALL_MANAGER -> Optional.of(MANAGER);
                case REGION_ADMIN -> Optional.of(REGION);
                case OVERSEER -> Optional.of(ONLOOKER);
                case PLATFORM_ADMIN, RECEPTIONIST, AGENCY_SUPERVISOR, OFFICER, KIOSK, DISPLAY, COUNTER ->
                    Optional.empty();
            };
        }
    }

    static BoardView of(Board board, Here here, Map<UUID, String> officers, Reader reader) {
        return new BoardView(
                board,
                here,
                officers,
                board.alarms().stream().map(alarm -> AlarmLine.of(alarm, here)).toList(),
                reader);
    }

    public boolean mayAct() {
        return reader != Reader.ONLOOKER;
    }

    /** Whether the front desk is open to the reader. */
    public boolean mayReceive() {
        return reader == Reader.MANAGER;
    }

    /** The queues that a counter calls from, its main one first. */
    public List<Board.Line> queuesOf(Board.Desk desk) {
        return here.book().forCounter(desk.counter().id()).stream()
                .flatMap(queue ->
                        board.lines().stream().filter(line -> line.queue().id().equals(queue)))
                .toList();
    }

    /** Queues in which something is to be seen, the longest wait first. */
    public List<Board.Line> busy() {
        return board.lines().stream()
                .filter(line -> !isQuiet(line))
                .sorted(Comparator.comparing((Board.Line line) -> line.longest().orElse(Duration.ZERO))
                        .thenComparing(Board.Line::waiting)
                        .reversed()
                        .thenComparing(this::name))
                .toList();
    }

    /** Queues in which nobody waits and nothing is out of the ordinary, by agency and name. */
    public List<Board.Line> quiet() {
        return board.lines().stream()
                .filter(BoardView::isQuiet)
                .sorted(Comparator.comparing(
                                (Board.Line line) -> here.agency(line.queue().agency()))
                        .thenComparing(this::name))
                .toList();
    }

    private static boolean isQuiet(Board.Line line) {
        return line.waiting() == 0 && line.pause().isEmpty() && line.issued() < line.contingent();
    }

    private String name(Board.Line line) {
        return here.queue(line.queue().id());
    }

    private Page page() {
        return here.page();
    }

    /** Who stays longer today, in words: one line for each time. */
    public List<String> extensions() {
        Map<LocalTime, List<String>> byTime = board.extended().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(entry -> here.agency(entry.getKey()), Collectors.toList())));
        return byTime.entrySet().stream()
                .map(entry -> page().t(
                                "board.extended.until",
                                "agencies",
                                here.plan().agencies().size()
                                                == entry.getValue().size()
                                        ? page().t("board.hours.all")
                                        : entry.getValue().stream().sorted().collect(Collectors.joining(", ")),
                                "time",
                                page().time(entry.getKey())))
                .toList();
    }

    /** Counters by floor, in order of number. */
    public Map<Integer, List<Board.Desk>> floors() {
        return board.desks().stream()
                .sorted(Comparator.comparingInt(desk -> desk.counter().number()))
                .collect(Collectors.groupingBy(desk -> desk.counter().floor(), TreeMap::new, Collectors.toList()));
    }

    /** How many counters are in each state, those that occur. */
    public Map<State, Long> states() {
        return board.desks().stream()
                .collect(Collectors.groupingBy(Board.Desk::state, TreeMap::new, Collectors.counting()));
    }

    public String css(State state) {
        return switch (state) {
            case SERVING -> "serving";
            case CALLED -> "called";
            case READY -> "free";
            case BREAK -> "pause";
            case UNMANNED -> "unmanned";
            case ENDED, CLOSED -> "closed";
        };
    }

    public String pill(State state) {
        return switch (state) {
            case SERVING -> "ok";
            case CALLED -> "brand";
            case BREAK -> "warn";
            case UNMANNED -> "stop";
            case READY, ENDED, CLOSED -> "";
        };
    }

    public String icon(State state) {
        return switch (state) {
            case SERVING -> "player-play";
            case CALLED -> "bell";
            case READY -> "check";
            case BREAK -> "coffee";
            case UNMANNED -> "alert-triangle";
            case ENDED, CLOSED -> "x";
        };
    }

    /** The last line of a counter's card. */
    public String more(Board.Desk desk) {
        return switch (desk.state()) {
            case SERVING ->
                page().t("board.usual", "minutes", minutes(desk.usual().orElse(Duration.ZERO)));
            case CALLED -> page().t("board.nth-call", "n", desk.recalls() + 1);
            case READY -> officer(desk);
            case BREAK ->
                desk.until()
                        .map(until -> page().t("board.back-at", "time", page().time(until)))
                        .orElse("");
            case UNMANNED -> since(desk);
            case ENDED ->
                Stream.of(Optional.of(since(desk)), why(desk))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" · "));
            case CLOSED ->
                desk.opens()
                        .map(opens -> page().t("board.opens", "time", page().time(opens)))
                        .orElse("");
        };
    }

    /** Minutes past which a counter's clock turns yellow: the service takes longer than usual, as its officer sees it. */
    public @Nullable Long soon(Board.Desk desk) {
        return desk.state() == State.SERVING
                ? desk.usual().map(BoardView::rounded).orElse(null)
                : null;
    }

    /** Minutes past which it turns red: unusually long, or called and nobody came. */
    public Long late(Board.Desk desk) {
        return desk.state() == State.SERVING
                ? 2 * desk.usual().map(BoardView::rounded).orElse(1L)
                : here.book().rules().unanswered().toMinutes();
    }

    private static long rounded(Duration usual) {
        return Math.max(1, Math.round(usual.toSeconds() / 60.0));
    }

    private String since(Board.Desk desk) {
        return desk.since()
                .map(since -> page().t("board.since", "time", page().time(since)))
                .orElse("");
    }

    /** The manager's reason, and when it is open again. */
    public Optional<String> why(Board.Desk desk) {
        return desk.why()
                .map(why -> page().word("closing-reason", why)
                        + desk.reopens()
                                .map(at -> " · " + page().t("board.opens", "time", page().time(at)))
                                .orElse(""));
    }

    public String officer(Board.Desk desk) {
        return desk.officer().map(officers::get).filter(Objects::nonNull).orElse("");
    }

    public long minutes(Duration duration) {
        return Here.minutes(duration);
    }

    /** Why a queue gives no numbers, and until when; empty while it does. */
    public Optional<String> paused(Board.Line line) {
        return line.pause()
                .map(pause -> page().t("public-reason." + pause.reason()).replaceFirst("\\.$", "")
                        + pause.until()
                                .map(until -> ", " + page().t("board.until", "time", page().time(until)))
                                .orElse(""));
    }

    /** What somebody who comes now can expect; a dash while the queue gives no numbers. */
    public String newcomer(Board.Line line) {
        if (line.pause().isPresent()) {
            return "–";
        }
        if (line.newcomer().isEmpty()) {
            return page().t("board.not-today");
        }
        long about = minutes(Duration.between(board.at(), line.newcomer().get().median()));
        long latest = minutes(Duration.between(board.at(), line.newcomer().get().bound()));
        if (latest <= 1) {
            return page().t("board.at-once");
        }
        return about == latest
                ? page().t("board.about", "about", about)
                : page().t("board.range", "about", about, "latest", latest);
    }

    /** Share of the contingent that is given out, in percent. */
    public int used(Board.Line line) {
        return line.contingent() == 0 ? 100 : Math.min(100, line.issued() * 100 / line.contingent());
    }

    @Override
    public String toString() {
        return "board of " + here.plan().mall().code();
    }
}
