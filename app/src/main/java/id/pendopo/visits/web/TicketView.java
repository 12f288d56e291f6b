package id.pendopo.visits.web;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.counter.Outcome;
import id.pendopo.visits.estimate.CallEstimate;
import id.pendopo.visits.hall.StopState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A visit as its visitor sees it, on the phone, at the kiosk and on paper.
 *
 * @param lines all stops in the order of the journey
 * @param ahead what comes next, while the visitor waits for it
 * @param here where the visitor is wanted or being served
 * @param away until when the visitor said to be late or was put aside
 * @param takenBack whether the last call was taken back, and the visitor waits for the next
 * @param prepare what to bring to what is still ahead, each thing once
 * @param fees what the stops cost; empty when all are free
 */
public record TicketView(
        String number,
        Face face,
        boolean priority,
        boolean groundFloor,
        Instant arrived,
        Optional<Instant> ended,
        Duration waited,
        List<Line> lines,
        Optional<Coming> ahead,
        Optional<Here> here,
        Optional<Instant> away,
        boolean takenBack,
        List<ToPrepare> prepare,
        List<Fee> fees,
        Actions actions) {

    /** What the browser's tab says: the number and what it is to do now. */
    public String title(Page page) {
        String now = face == Face.CALLED && here.isPresent()
                ? page.t("ticket.title-called", "counter", here.get().counter())
                : page.word("ticket.face", face);
        return number + " · " + now;
    }

    /** Whether a call was missed, and the front desk can still put it right, while the visitor waits for another. */
    public boolean missedOne() {
        return !face.over() && here.isEmpty() && lines.stream().anyMatch(line -> line.state() == StopState.NO_SHOW);
    }

    /** The days on which the visitor comes again by promise, in words; empty when none was promised. */
    public String promised(Page page) {
        return lines.stream()
                .flatMap(line -> line.movedTo().stream())
                .distinct()
                .sorted()
                .map(page::day)
                .collect(Collectors.joining("; "));
    }

    /** What the top of the page says. */
    public enum Face {
        WAITING,
        /** The call is near: time to go there. */
        SOON,
        /** The hall is full: waits outside. */
        OUTSIDE,
        CALLED,
        SERVING,
        /** Late or put aside. */
        AWAY,
        DONE,
        /** Over, and at least one service needs papers that were missing: the visitor has to come again. */
        INCOMPLETE,
        /** Over, and at least one service could not be given. */
        UNSERVED,
        /** Over, and at least one stop was called without the visitor coming. */
        MISSED,
        LEFT,
        VOIDED,
        RESCHEDULED;

        /** Whether another call is awaited, and may come at once. */
        boolean waits() {
            return this == WAITING || this == SOON;
        }

        public boolean over() {
            return switch (this) {
                case DONE, INCOMPLETE, UNSERVED, MISSED, LEFT, VOIDED, RESCHEDULED -> true;
                case WAITING, SOON, OUTSIDE, CALLED, SERVING, AWAY -> false;
            };
        }
    }

    /**
     * One stop.
     *
     * @param after names of the open stops that must be over first
     * @param outcome code of how it ended; empty unless it was served with something else than what was wished
     * @param movedTo the day on which it is promised instead
     * @param handsOn its product, when it was handed out
     */
    public record Line(
            UUID id,
            int no,
            StopState state,
            boolean next,
            Bilingual name,
            String agency,
            Signpost place,
            int quantity,
            Optional<CallEstimate> call,
            Optional<Instant> ended,
            String outcome,
            Optional<LocalDate> movedTo,
            Optional<Bilingual> handsOn,
            List<Bilingual> after) {

        /** How it stands or ended, in words. */
        public String words(Page page) {
            return isUnfinished() ? page.t("ticket.outcome." + outcome) : page.word("stop-state", state);
        }

        /** Served, but the visitor goes home without what was wished. */
        public boolean isUnfinished() {
            return state == StopState.SERVED && (lacksPapers() || outcome.equals(Outcome.CANNOT_SERVE.name()));
        }

        public boolean lacksPapers() {
            return outcome.equals(Outcome.INCOMPLETE.name());
        }

        /** The class of the journey's line: colour and mark. */
        public String look() {
            return switch (state) {
                case SERVED -> isUnfinished() ? "away" : "done";
                case TRANSFERRED -> "done";
                case CALLED -> "called";
                case SERVING -> "now";
                case WAITING -> next ? "now" : "next";
                case BLOCKED -> "blocked";
                case PARKED -> "away";
                case NO_SHOW, CANCELLED, RESCHEDULED -> "gone";
            };
        }

        public String icon() {
            return switch (state) {
                case SERVED -> isUnfinished() ? "alert-triangle" : "check";
                case TRANSFERRED -> "check";
                case CALLED -> "bell";
                case BLOCKED -> "lock";
                case PARKED -> "hourglass";
                case NO_SHOW, CANCELLED, RESCHEDULED -> "x";
                case WAITING, SERVING -> "";
            };
        }
    }

    /**
     * The next call.
     *
     * @param people who will be called there before, as far as can be told
     * @param progress how much of the wait has passed, 0 to 100
     * @param upstairs on another floor than the visitor's
     */
    public record Coming(Line line, Optional<CallEstimate> call, int people, int progress, boolean upstairs) {}

    /** @param time which call it is, out of {@code limit} */
    public record Here(Line line, int counter, Instant since, int time, int limit, int usualMinutes) {}

    /**
     * One thing to bring.
     *
     * @param have the agency from which it came during this visit; empty when it must be brought
     * @param comes the service of this visit that will give it
     */
    public record ToPrepare(
            Bilingual name,
            Requirement.Kind kind,
            Requirement.Form form,
            Optional<String> have,
            Optional<Bilingual> comes) {
        /** Whether the visitor brings it; else the mall passes it on. */
        public boolean bring() {
            return have.isEmpty() && comes.isEmpty();
        }
    }

    public record Fee(Bilingual service, Service.FeeKind kind, long rupiah, Bilingual note) {}

    /** What the visitor can do now. */
    public record Actions(boolean late, boolean reorder, boolean leave) {}
}
