package id.pendopo.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.Catalog;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.simulation.profile.Profile;
import id.pendopo.simulation.profile.ProfileRows;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DrawingTest extends PendopoTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 6);

    @Autowired
    Catalog catalog;

    @Autowired
    QueueBooks books;

    @Autowired
    ProfileRows rows;

    private MallDay mall(LocalDate day) {
        MallPlan plan = directory.plan("jember");
        return Wall.get(
                plan.mall().region(),
                () -> MallDay.of(
                        plan,
                        books.of(plan.mall().id()),
                        catalog.services(plan.mall().id()).values(),
                        day));
    }

    private List<Profile.Row> jember() {
        List<Profile.Row> all = new ArrayList<>(rows.of("usual"));
        all.addAll(rows.of("jember"));
        return all;
    }

    private DayPlan draw(List<Profile.Row> profile, LocalDate day, long seed) {
        return new Drawing(new Profile(profile), mall(day), seed).day();
    }

    @Test
    void the_same_seed_draws_the_same_day_and_another_seed_or_date_another_one() {
        DayPlan day = draw(jember(), TUESDAY, 7);
        assertThat(draw(jember(), TUESDAY, 7)).isEqualTo(day);
        assertThat(draw(jember(), TUESDAY, 8).visitors()).isNotEqualTo(day.visitors());
        assertThat(draw(jember(), TUESDAY.plusDays(1), 7).visitors()).isNotEqualTo(day.visitors());
    }

    /** A parameter that nothing reads would be a promise that nobody keeps. */
    @Test
    void every_parameter_of_the_usual_day_changes_what_is_drawn() {
        // Systems hang on few days: here on most of them, so that it shows how long they do.
        List<Profile.Row> usual = rows.of("usual").stream()
                .map(row -> row.parameter().equals("hang") && row.key().equals("share")
                        ? new Profile.Row(row.parameter(), row.key(), 0.8, row.source())
                        : row)
                .toList();
        List<DayPlan> days = days(usual);
        for (int i = 0; i < usual.size(); i++) {
            Profile.Row row = usual.get(i);
            List<Profile.Row> changed = new ArrayList<>(usual);
            double other = row.value() < 0.5 ? 0.9 : row.value() / 4;
            changed.set(i, new Profile.Row(row.parameter(), row.key(), other, row.source()));
            assertThat(days(changed)).as(row.toString()).isNotEqualTo(days);
        }
    }

    private List<DayPlan> days(List<Profile.Row> profile) {
        return List.of(draw(profile, TUESDAY, 1), draw(profile, TUESDAY, 2), draw(profile, TUESDAY, 3));
    }

    @Test
    void every_row_says_where_it_comes_from_or_that_it_is_an_example() {
        for (String name : List.of("usual", "jambi", "jember", "jombang", "konawe", "ogan-ilir")) {
            assertThat(rows.of(name))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(row ->
                            row.source().contains("contoh") || row.source().contains(".txt:"));
        }
    }

    @Test
    void people_come_in_a_morning_crest_and_services_have_a_heavy_tail() {
        List<Visitor> visitors = new ArrayList<>();
        for (long seed = 0; seed < 10; seed++) {
            visitors.addAll(draw(jember(), TUESDAY, seed).visitors());
        }
        MallDay mall = mall(TUESDAY);
        long morning = visitors.stream()
                .filter(one -> one.arrives().isBefore(mall.opens().plus(Duration.ofHours(2))))
                .count();
        assertThat(morning).isGreaterThan(visitors.size() * 4L / 10);
        List<Long> work = visitors.stream()
                .flatMap(one -> one.wants().stream())
                .filter(want -> want.quantity() == 1)
                .map(want -> want.work().toSeconds())
                .sorted()
                .toList();
        long median = work.get(work.size() / 2);
        assertThat(work.get(work.size() * 99 / 100)).isGreaterThan(3 * median);
        assertThat(work.getLast()).isGreaterThan(6 * median);
    }
}
