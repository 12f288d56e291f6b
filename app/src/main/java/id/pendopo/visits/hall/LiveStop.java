package id.pendopo.visits.hall;

import id.pendopo.visits.estimate.ServiceTimes;
import id.pendopo.visits.setup.MallRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop of an open visit, as it stands now.
 *
 * @param free waiting, and the visitor is not at another counter
 * @param placeAt its place in line: the visit's arrival, unless it was put first
 * @param waitingSince while free: start of the wait, moved later by every stretch in which the visitor was elsewhere
 * @param waited while not free: how long it has waited until then
 * @param holdUntil until when it is parked
 * @param served how long it was served before it was put aside; what goes on since {@code startedAt} comes on top
 * @param onlyCounter the one counter that may call it
 */
public record LiveStop(
        UUID id,
        UUID visit,
        UUID queue,
        UUID service,
        UUID agency,
        int ordinal,
        int quantity,
        int floor,
        boolean priority,
        int no,
        Instant placeAt,
        @Nullable UUID onlyCounter,
        List<UUID> after,
        StopState state,
        boolean free,
        Instant waitingSince,
        Duration waited,
        @Nullable Instant holdUntil,
        boolean byName,
        @Nullable UUID counter,
        @Nullable UUID session,
        @Nullable Instant calledAt,
        int recalls,
        @Nullable String callReason,
        @Nullable String callFacts,
        @Nullable Instant startedAt,
        Duration served,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable Instant promptedAt) {
    /** Stands for the reason of a call that was taken back, until the next call. */
    public static final String TAKEN_BACK = "TAKEN_BACK";

    /** Whether it was called, and waits again because the call was taken back. */
    public boolean callTakenBack() {
        return !state.isBusy() && state.isOpen() && TAKEN_BACK.equals(callReason);
    }

    /** From when on the call may be repeated: the visitor is given the time that the way takes. */
    public Instant mayBeCalledAgain(MallRules rules) {
        return calledAt == null ? Instant.MIN : calledAt.plus(rules.way());
    }

    public boolean calledForTheLastTime(MallRules rules) {
        return rules.isLastCall(recalls);
    }

    /**
     * Whether the officer probably forgot to press finish: it is in service past the mall's factor of what it usually
     * takes, and never before the mall's minimum.
     */
    public boolean isForgotten(MallRules rules, ServiceTimes times, Instant now) {
        Duration usual = times.of(service).median(quantity).multipliedBy(rules.forgottenFactor());
        Duration limit = usual.compareTo(rules.forgotten()) > 0 ? usual : rules.forgotten();
        return state == StopState.SERVING && startedAt != null && !now.isBefore(startedAt.plus(limit));
    }

    /** The same stop, were it to wait for these stops; one that was only waiting for others is in line at once. */
    LiveStop waitingFor(List<UUID> others) {
        StopState then = !others.isEmpty() ? StopState.BLOCKED : StopState.WAITING;
        return new LiveStop(
                id,
                visit,
                queue,
                service,
                agency,
                ordinal,
                quantity,
                floor,
                priority,
                no,
                placeAt,
                onlyCounter,
                others,
                then,
                free && then == state,
                waitingSince,
                waited,
                holdUntil,
                byName,
                counter,
                session,
                calledAt,
                recalls,
                callReason,
                callFacts,
                startedAt,
                served,
                endedAt,
                outcome,
                promptedAt);
    }

    /** How long it has waited while its visitor was free to be called. */
    public Duration waited(Instant now) {
        boolean running = state == StopState.WAITING && free;
        return running && now.isAfter(waitingSince) ? Duration.between(waitingSince, now) : waited;
    }
}
