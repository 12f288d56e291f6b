package id.pendopo.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Catalog;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.oversight.fold.Offer;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.oversight.kept.Follower;
import id.pendopo.oversight.kept.KeptFigures;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A mall with its real agencies and services, whose history is written by dice. */
public abstract class OversightTest extends PendopoTest {
    protected static final int REGION = 1610;

    @Autowired
    protected Directory directory;

    @Autowired
    protected Catalog catalog;

    @Autowired
    protected History history;

    @Autowired
    protected Follower follower;

    @Autowired
    protected KeptFigures kept;

    @Autowired
    protected TransactionTemplate transaction;

    protected MallPlan plan;
    protected UUID mall;

    @BeforeEach
    void openMall() {
        plan = directory.byCode("ogan-ilir").orElseThrow();
        mall = plan.mall().id();
    }

    /** Every fourth service of the mall: enough to have several of an agency. */
    protected List<Offer> offers() {
        List<Offer> all = catalog.services(mall).values().stream()
                .sorted(Comparator.comparing(service -> service.code()))
                .map(service -> new Offer(service.agency(), service.id(), service.licensing(), service.umk()))
                .toList();
        assertThat(all).hasSizeGreaterThan(20);
        return all.stream().filter(offer -> all.indexOf(offer) % 4 == 0).toList();
    }

    protected RandomDay day(long seed, int visitors) {
        return new RandomDay(seed, mall, clock.today(), offers()).visitors(visitors);
    }

    /** Writes events as the visits module does: each with its own change, in a transaction. */
    protected void write(RandomDay day) {
        day.recorded().forEach(recorded -> write(List.of(recorded.event())));
    }

    protected void write(Collection<Event> events) {
        Wall.run(REGION, () -> transaction.executeWithoutResult(status -> events.forEach(history::append)));
    }

    /** Follows until so many events of today are counted: others' open transactions may hold the reader back. */
    protected DayFigures followed(long events) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        DayFigures figures = follow();
        while (figures.events() < events && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            figures = follow();
        }
        assertThat(figures.events()).isEqualTo(events);
        return figures;
    }

    protected DayFigures follow() {
        return Wall.get(REGION, () -> {
            while (follower.step()) {
                assertThat(Wall.region()).isEqualTo(REGION);
            }
            return kept.of(mall, clock.today());
        });
    }
}
