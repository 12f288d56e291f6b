package id.pendopo.oversight.fold;

import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitKind;
import id.pendopo.oversight.VisitStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of one visit. It belongs to the day of its first event, also when its end comes after midnight.
 *
 * @param taken null while the history has shown a stop's event before the visit's own: two transactions, one instant
 */
public record VisitAccount(
        UUID visit, MallDay day, @Nullable Taken taken, boolean voided, Map<UUID, StopAccount> stops) {
    public VisitAccount {
        stops = Map.copyOf(stops);
    }

    public VisitStanding standing() {
        if (voided) {
            return VisitStanding.VOIDED;
        }
        List<Standing> wishes = wishes().map(StopAccount::standing).toList();
        if (wishes.stream().anyMatch(Standing::open)) {
            return VisitStanding.OPEN;
        }
        long served = wishes.stream().filter(Standing::served).count();
        if (served == 0) {
            return VisitStanding.NONE_SERVED;
        }
        return served == wishes.size() ? VisitStanding.ALL_SERVED : VisitStanding.SOME_SERVED;
    }

    public boolean severalAgencies() {
        return wishes().map(stop -> stop.cell().agency()).distinct().count() > 1;
    }

    Optional<VisitKind> kind() {
        return Optional.ofNullable(taken).map(t -> new VisitKind(t.channel(), t.group(), t.hour(), severalAgencies()));
    }

    /** A thrown-away number was never a wish: its stops count only if one was served all the same. */
    public boolean counts(StopAccount stop) {
        return !voided || stop.standing().endedAtCounter();
    }

    private java.util.stream.Stream<StopAccount> wishes() {
        return stops.values().stream().filter(stop -> stop.standing() != Standing.TRANSFERRED);
    }
}
