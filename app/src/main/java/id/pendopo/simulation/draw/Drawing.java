package id.pendopo.simulation.draw;

import id.pendopo.catalog.Service;
import id.pendopo.directory.Counter;
import id.pendopo.simulation.draw.DayPlan.Hang;
import id.pendopo.simulation.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Draws days of one mall. The same seed, profile, catalogue and directory give the same days, whoever plays them: what is
 * true of the mall on all days comes from the seed, what is true of one day from the seed and its date.
 */
public final class Drawing {
    private final Profile profile;
    private final MallDay mall;
    private final long seed;
    private final Nature nature;
    private final Wishes wishes;

    public Drawing(Profile profile, MallDay mall, long seed) {
        this.profile = profile;
        this.mall = mall;
        this.seed = seed;
        this.nature = Nature.of(profile, mall, seed);
        this.wishes = new Wishes(profile, mall, seed);
    }

    public DayPlan day() {
        Dice load = dice("load");
        double expected =
                profile.of("load") * load.around(profile.of("day-spread")) * wishes.full() / wishes.perVisit();
        Visitors visitors = visitors("visitors");
        List<Visitor> come = Arrivals.of(profile).draw(mall, expected, dice("arrivals")).stream()
                .map(visitors::draw)
                .toList();
        Officers officers = new Officers(profile, nature, dice("officers"));
        List<Counter> counters = mall.counters();
        return new DayPlan(
                mall.day(),
                come,
                counters.stream().map(counter -> officers.draw(mall, counter)).toList(),
                hang(counters));
    }

    /** For somebody whom nobody has drawn: what it takes to serve them. */
    public Stranger stranger() {
        Visitors visitors = visitors("strangers");
        return visitors::want;
    }

    /** Answers each time anew. */
    @FunctionalInterface
    public interface Stranger {
        Want want(Service service);
    }

    private Visitors visitors(String purpose) {
        return new Visitors(profile, wishes, Work.of(profile, nature), dice(purpose));
    }

    private Optional<Hang> hang(List<Counter> counters) {
        Dice dice = dice("hang");
        if (counters.isEmpty() || !dice.happens(profile.of("hang", "share"))) {
            return Optional.empty();
        }
        Counter where = counters.get(dice.below(counters.size()));
        Instant from = mall.opens()
                .plusSeconds(Math.round(dice.between(0.1, 0.8) * mall.open().toSeconds()));
        long seconds = Math.round(60 * profile.of("hang", "minutes") * dice.pareto(2));
        return Optional.of(new Hang(where.agency(), from, from.plusSeconds(seconds)));
    }

    private Dice dice(String purpose) {
        return Dice.of(seed + 1_000_003 * mall.day().toEpochDay(), purpose);
    }
}
