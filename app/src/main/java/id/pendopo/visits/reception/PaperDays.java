package id.pendopo.visits.reception;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.time.Days;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The days whose paper numbers may still be keyed in: an outage often ends after closing time, or lasts some days. */
@Component
public class PaperDays {
    /** Open days before today: a working week. */
    private static final int BACK = 5;
    /** How far a closure is looked across, such as the holidays of Idulfitri. */
    private static final int FARTHEST = 60;

    private final InstantSource clock;

    PaperDays(InstantSource clock) {
        this.clock = clock;
    }

    /** Today first, then the days before on which the mall was open, the latest first. */
    public List<LocalDate> of(MallPlan plan) {
        LocalDate today = Days.today(clock.instant(), plan.mall().zone());
        Stream<LocalDate> before = Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(FARTHEST)
                .filter(day -> !plan.mallHours(day).isEmpty())
                .limit(BACK);
        return Stream.concat(Stream.of(today), before).toList();
    }
}
