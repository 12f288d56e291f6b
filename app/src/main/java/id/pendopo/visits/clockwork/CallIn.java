package id.pendopo.visits.clockwork;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.hall.AskIn;
import id.pendopo.visits.hall.Forecasts;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A cramped hall: whoever waits outside is asked in when there is room, in order of arrival; and in any case early
 * enough to walk in before the call.
 */
@Component
class CallIn implements TimedTask {
    private final Forecasts forecasts;
    private final Directory directory;
    private final QueueBooks books;
    private final AskIn askIn;
    private final JdbcClient jdbc;
    private final OneByOne oneByOne;

    CallIn(
            Forecasts forecasts,
            Directory directory,
            QueueBooks books,
            AskIn askIn,
            JdbcClient jdbc,
            OneByOne oneByOne) {
        this.forecasts = forecasts;
        this.directory = directory;
        this.books = books;
        this.askIn = askIn;
        this.jdbc = jdbc;
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(UUID mall) {
        boolean somebody = jdbc.sql("""
                select exists (select from visits.visit
                  where region_id = :region and mall_id = :mall and state = 'OPEN' and outside)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query(Boolean.class)
                .single();
        if (!somebody) {
            return;
        }
        Forecasts.Outlook outlook = forecasts.now(mall);
        HallState state = outlook.state();
        long room = directory.plan(mall).mall().hallCapacity() - state.inside();
        Duration walkIn = books.of(mall).rules().walkIn();
        List<LiveVisit> outside = state.visits().values().stream()
                .filter(LiveVisit::outside)
                .sorted(Comparator.comparing(LiveVisit::arrivedAt)
                        .thenComparing(v -> v.number().no()))
                .toList();
        List<UUID> in = new ArrayList<>();
        for (LiveVisit visit : outside) {
            Instant early = state.at().plus(walkIn);
            boolean soon = nextCall(outlook, visit)
                    .filter(call -> !call.isAfter(early))
                    .isPresent();
            if (in.size() < room || soon) {
                in.add(visit.id());
            }
        }
        oneByOne.each(this, in, visit -> askIn.ask(mall, visit, null));
    }

    private static Optional<Instant> nextCall(Forecasts.Outlook outlook, LiveVisit visit) {
        return visit.open().stream()
                .flatMap(stop -> outlook.forecast().call(stop.id()).stream())
                .map(call -> call.median())
                .min(Instant::compareTo);
    }
}
