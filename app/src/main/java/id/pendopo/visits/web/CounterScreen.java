package id.pendopo.visits.web;

import id.pendopo.directory.Agency;
import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.counter.CounterDay;
import id.pendopo.visits.counter.Notes;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.MallRules;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sees at a counter, at one moment.
 *
 * @param closes until when the counter may be open today; null when its hours are over
 * @param free how many may be called now
 * @param longest minutes that the longest of them has waited
 * @param toHand whom the officer may call out of turn
 */
public record CounterScreen(
        Page page,
        Counter counter,
        Agency agency,
        LiveSession session,
        KeyMap keys,
        @Nullable Instant closes,
        MallRules rules,
        Optional<AtDesk> now,
        List<InLine> line,
        int free,
        int away,
        long longest,
        List<InLine> toHand,
        CounterDay.Tally tally,
        List<CounterDay.Missed> missed) {
    private static final int[] BREAKS = {5, 10, 15, 30, 60, 120};

    /** Minutes of break to choose from, as far as the mall allows. */
    public int[] breaks() {
        return Arrays.stream(BREAKS)
                .filter(minutes -> minutes <= rules.longestBreak().toMinutes())
                .toArray();
    }

    public boolean closingNeedsApproval() {
        return rules.closingNeedsApproval();
    }

    /**
     * The visitor at the counter.
     *
     * @param person the name, when the visitor gave one
     * @param index which stop of, in the order in which they were made,
     * @param of how many
     * @param usual minutes that this takes, and
     * @param late minutes past which it is unusually long
     * @param lastCall whether the mall's limit of calls is reached; before that the call may be repeated
     * @param again from this moment on
     * @param asked when the program asked whether the service was forgotten
     */
    public record AtDesk(
            LiveVisit visit,
            LiveStop stop,
            String service,
            String product,
            String person,
            int index,
            int of,
            long waited,
            String reason,
            long usual,
            long late,
            int limit,
            boolean lastCall,
            Instant again,
            @Nullable Instant asked,
            List<Paper> papers,
            List<Step> journey,
            Optional<Step> next,
            List<Notes.Note> notes) {
        public String number() {
            return visit.number().toString();
        }

        public boolean serving() {
            return stop.state() == StopState.SERVING;
        }

        /** Whether the call may not be repeated yet. */
        public boolean justCalled(Instant now) {
            return now.isBefore(again);
        }
    }

    /**
     * A requirement.
     *
     * @param from where it came from: an earlier stop of this visit; empty when the visitor brings it
     * @param here whether it is there already
     */
    public record Paper(String name, String from, boolean here) {}

    /**
     * A stop of the journey.
     *
     * @param state class of the list item: done, now, next, blocked, away, gone
     */
    public record Step(int no, String state, String name, String note, String side) {}

    /**
     * Somebody who waits.
     *
     * @param note why they come next if not by arrival, or where they are
     */
    public record InLine(
            UUID stop,
            UUID visit,
            String number,
            String what,
            @Nullable Long waited,
            String note,
            boolean away,
            boolean parked) {}

    /** Who was put aside here, and may come back any moment. */
    public List<InLine> parked() {
        return line.stream().filter(InLine::parked).toList();
    }

    /** Everybody else of the line. */
    public List<InLine> others() {
        return line.stream().filter(one -> !one.parked()).toList();
    }

    /** Opening state as a class for the pill. */
    public boolean onBreak() {
        return session.state() == LiveSession.State.BREAK;
    }

    public boolean breakOver() {
        return onBreak() && session.breakUntil() != null && session.breakUntil().isBefore(page.now());
    }

    public String key(KeyMap.Act act) {
        return keys.of(act);
    }

    /**
     * The idempotency key of an act on what this screen shows. The same act on the same state has the same key in every
     * tab and every rendering: pressing twice, or in two windows, has one effect; once the state has changed, the key
     * is another one.
     */
    public String once(String act) {
        StringBuilder state = new StringBuilder(act)
                .append(session.id())
                .append(session.state())
                .append(session.breakUntil())
                .append(session.helpSince())
                .append('#')
                .append(session.changes())
                .append('#')
                .append(tally.calls());
        now.ifPresent(at -> state.append(at.stop().id())
                .append(at.stop().state())
                .append(at.stop().calledAt())
                .append(at.stop().recalls())
                .append(at.stop().promptedAt())
                .append(at.visit().stops().size())
                .append(at.notes().size()));
        missed.forEach(one -> state.append(one.stop()));
        byte[] digest = Secrets.sha256().digest(state.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 18));
    }
}
