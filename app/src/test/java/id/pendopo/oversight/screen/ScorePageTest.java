package id.pendopo.oversight.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Queries;
import id.pendopo.oversight.Figures;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.text.Lang;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScorePageTest extends FiguresScreenTest {
    private static final Pattern LINE = Pattern.compile("<tr><th scope=\"row\">.*?</tr>", Pattern.DOTALL);

    private String read(String address) {
        return text(http.get().uri(address).exchange());
    }

    @Test
    void everybody_reads_the_same_figures_as_the_manager() {
        written(11, 120);
        Figures expected = Wall.get(REGION, () -> kept.of(mall, clock.today())).total();
        assertThat(expected.estimateError().count())
                .as("calls that can be compared")
                .isPositive();
        String page = read("/m/ogan-ilir/score");
        Matcher lines = LINE.matcher(page);
        assertThat(lines.find()).isTrue();
        List<Long> one = numbers(lines.group().replaceAll("<th.*?</th>", "").replace("</td>", " "));
        assertThat(one.get(0)).isEqualTo(expected.estimateError().count());
        assertThat(one.get(1))
                .isEqualTo(Math.round(
                        expected.estimateKept() * expected.estimateError().count()));
        assertThat(plain(page))
                .contains(Lengths.minutes(Lang.ID, expected.estimateError().median()));
    }

    @Test
    void whoever_reads_it_after_another_reads_no_figure_anew_until_one_has_changed() {
        written(11, 40);
        read("/m/ogan-ilir/score");
        String calls = plain(read("/m/ogan-ilir/score"));
        assertThat(spreads()).isZero();
        long before = Wall.get(REGION, () -> kept.of(mall, clock.today())).events();
        RandomDay more = day(12, 40);
        write(more);
        followed(before + more.events.size());
        assertThat(spreads()).isOne();
        assertThat(plain(read("/m/ogan-ilir/score"))).isNotEqualTo(calls);
        assertThat(spreads()).isZero();
    }

    private long spreads() {
        return Queries.of(() -> read("/m/ogan-ilir/score")).stream()
                .filter(sql -> sql.contains("oversight.day_spread"))
                .count();
    }

    @Test
    void a_simple_rule_is_not_said_to_be_better_or_worse_than_chance_can_make_it() {
        written(11, 6);
        String page = plain(read("/m/ogan-ilir/score"));
        assertThat(page)
                .as("of few calls nothing, of many that are alike that they may be so by chance")
                .containsPattern("terlalu sedikit untuk dibandingkan|menit; bedanya dapat hanya kebetulan")
                .doesNotContainPattern("Cara sederhana \\([^)]*\\): [0-9,]+ menit(?!;)");
    }

    @Test
    void a_mall_without_a_call_says_so() {
        assertThat(plain(read("/m/konawe/score"))).contains("Belum ada yang dapat dibandingkan");
    }

    @Test
    void it_is_found_at_the_foot_of_every_public_page_and_not_of_staff_pages() {
        assertThat(read("/m/ogan-ilir/services")).contains("href=\"/m/ogan-ilir/score\"");
        assertThat(read("/m/ogan-ilir/score"))
                .contains("href=\"/m/ogan-ilir\"", "href=\"/m/ogan-ilir/services\"", "href=\"/m/ogan-ilir/calls\"");
        written(3, 5);
        String figures = text(get(FIGURES, manager()));
        assertThat(figures).doesNotContain("class=\"page foot\"").contains("href=\"/m/ogan-ilir/score\"");
    }
}
