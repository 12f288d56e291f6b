package id.pendopo.oversight.kept;

import id.pendopo.directory.Directory;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.fold.Fold;
import id.pendopo.oversight.fold.MallDay;
import id.pendopo.oversight.fold.VisitAccount;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Folds a mall's whole history again, up to where the figures have followed it, and compares. It holds the accounts of
 * one mall in memory: about 1 kB for a visit.
 */
@Component
public class Recomputation {
    private static final int PAGE = 5000;

    private final History history;
    private final Directory directory;
    private final Follower follower;
    private final Ledger ledger;

    Recomputation(History history, Directory directory, Follower follower, Ledger ledger) {
        this.history = history;
        this.directory = directory;
        this.follower = follower;
        this.ledger = ledger;
    }

    /** @param events how many events of the mall were folded */
    public record Verdict(long events, long days, Optional<Difference> first) {}

    /**
     * Nobody folds meanwhile. Without writing it takes no transaction id, so that readers of the history go on.
     *
     * @param write whether to put what the history says in place of what is kept
     */
    @Transactional
    public Verdict check(UUID mall, boolean write) {
        follower.lock();
        Fold fold = new Fold(m -> directory.plan(m).mall().zone(), List.of());
        long events = foldAll(mall, follower.position(), fold);
        Map<MallDay, DayFigures> told = fold.changes();
        Map<MallDay, List<VisitAccount>> toldAccounts =
                fold.accounts().stream().collect(Collectors.groupingBy(VisitAccount::day));
        Set<MallDay> days = new HashSet<>(told.keySet());
        ledger.days(mall).forEach(day -> days.add(new MallDay(mall, day)));
        Optional<Difference> first = days.stream()
                .sorted(Comparator.comparing(MallDay::day))
                .flatMap(day -> ledger
                        .difference(
                                day, told.getOrDefault(day, DayFigures.NONE), toldAccounts.getOrDefault(day, List.of()))
                        .stream())
                .findFirst();
        if (write) {
            ledger.replace(mall, fold);
        }
        return new Verdict(events, told.size(), first);
    }

    private long foldAll(UUID mall, Position end, Fold fold) {
        if (end.equals(Position.START)) {
            return 0;
        }
        long folded = 0;
        Position from = Position.START;
        while (true) {
            List<RecordedEvent> page = history.after(from, PAGE);
            for (RecordedEvent recorded : page) {
                if (mall.equals(recorded.event().mall())) {
                    fold.add(recorded);
                    folded++;
                }
                if (recorded.position().equals(end)) {
                    return folded;
                }
            }
            if (page.size() < PAGE) {
                return folded;
            }
            from = page.getLast().position();
        }
    }
}
