package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.time.Days;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.offline.HeldStock;
import id.pendopo.visits.offline.LostAnswers;
import id.pendopo.visits.offline.OfflineNumber;
import id.pendopo.visits.offline.Reconcile;
import id.pendopo.visits.offline.TakenOffline;
import id.pendopo.visits.tickets.Wanted;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a kiosk tells and asks so that it can go on alone: only a paired one, never a browser that somebody signed in on. */
@RestController
@Access(Role.KIOSK)
class KioskOfflineController {
    private final Directory directory;
    private final OfflineStocks stocks;
    private final Reconcile reconcile;
    private final LostAnswers lost;
    private final InstantSource clock;

    KioskOfflineController(
            Directory directory, OfflineStocks stocks, Reconcile reconcile, LostAnswers lost, InstantSource clock) {
        this.directory = directory;
        this.stocks = stocks;
        this.reconcile = reconcile;
        this.lost = lost;
        this.clock = clock;
    }

    /**
     * What the browser has; older pages say less.
     *
     * @param day whose numbers the kiosk has
     * @param left how many of them
     * @param untold whether it has given some that the server has not taken yet
     * @param pages whether it keeps its pages
     * @param blocks of which it has numbers
     * @param highest the highest number that it ever got that day
     * @param key of the question
     */
    record Has(
            LocalDate day,
            int left,
            @Nullable Boolean untold,
            @Nullable Boolean pages,
            @Nullable Set<UUID> blocks,
            HeldStock.@Nullable Highest highest,
            @Nullable String key) {
        private static final int MOST = 50;

        Has {
            Objects.requireNonNull(day);
            if (blocks != null && (blocks.size() > MOST || blocks.stream().anyMatch(Objects::isNull))) {
                throw new IllegalArgumentException("no stock");
            }
        }

        HeldStock held(LocalDate today) {
            boolean same = day.equals(today);
            return new HeldStock(
                    same ? left : 0,
                    Boolean.TRUE.equals(untold),
                    Boolean.TRUE.equals(pages),
                    same && blocks != null ? blocks : Set.of(),
                    same ? Optional.ofNullable(highest) : Optional.empty(),
                    Optional.ofNullable(key).map(Once::valid));
        }
    }

    /**
     * @param block of which the number is; older pages don't know
     * @param takenAt epoch milliseconds, by the kiosk's own reckoning
     * @param sure whether it was counted from the server's time without a break
     * @param quantities people or files of each service; older pages ask nobody: one each
     */
    record Told(
            @Nullable UUID block,
            String secret,
            long takenAt,
            boolean sure,
            List<UUID> services,
            @Nullable List<Integer> quantities,
            @Nullable PriorityGroup group,
            boolean ground) {
        private static final int MOST = 50;

        Told {
            services.forEach(Objects::requireNonNull);
            if (secret.length() > MOST || services.size() > MOST) {
                throw new IllegalArgumentException("no ticket");
            }
            if (quantities != null
                    && (quantities.size() != services.size()
                            || !quantities.stream().allMatch(Told::some))) {
                throw new IllegalArgumentException("no quantities");
            }
        }

        private static boolean some(Integer quantity) {
            return quantity >= 1 && quantity <= VisitLimits.QUANTITY;
        }

        List<Wanted> wanted() {
            return IntStream.range(0, services.size())
                    .mapToObj(i -> new Wanted(services.get(i), quantities == null ? 1 : quantities.get(i)))
                    .toList();
        }
    }

    record Became(String number, OfflineNumber.State state) {}

    record Asked(String key) {
        Asked {
            Objects.requireNonNull(key);
        }
    }

    /** Asked by a kiosk that has told of whatever it could. */
    @PostMapping("/m/{mall}/kiosk/offline/stock")
    OfflineStock stock(@PathVariable String mall, @RequestBody Has has) {
        MallPlan plan = directory.plan(mall);
        Instant now = clock.instant();
        return stocks.of(
                plan, Who.must().id(), now, has.held(Days.today(now, plan.mall().zone())));
    }

    @PostMapping("/m/{mall}/kiosk/offline/tickets")
    Became ticket(@PathVariable String mall, @RequestBody Told told) {
        MallPlan plan = directory.plan(mall);
        OfflineNumber number = reconcile.take(
                plan,
                new TakenOffline(
                        Who.must().id(),
                        told.block(),
                        told.secret(),
                        Instant.ofEpochMilli(told.takenAt()),
                        told.sure(),
                        told.wanted(),
                        told.group(),
                        told.ground()));
        return new Became(number.number().toString(), number.state());
    }

    /** A question whose answer never reached the kiosk. */
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/m/{mall}/kiosk/offline/lost")
    void lost(@PathVariable String mall, @RequestBody Asked asked) {
        lost.settle(directory.plan(mall).mall().id(), Who.must(), asked.key());
    }
}
