package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgencyPagesTest {
    private static List<List<Integer>> pages(int agencies) {
        return AgencyPages.of(IntStream.range(0, agencies).boxed().toList());
    }

    @Test
    void thirteen_agencies_fill_two_pages_about_equally() {
        assertThat(pages(13)).extracting(List::size).containsExactly(7, 6);
    }

    @Test
    void every_agency_stands_on_exactly_one_page_of_at_most_twelve_and_pages_differ_by_one_at_most() {
        for (int agencies = 0; agencies <= 60; agencies++) {
            List<List<Integer>> pages = pages(agencies);
            assertThat(pages.stream().flatMap(List::stream).toList())
                    .as(agencies + " agencies")
                    .isEqualTo(IntStream.range(0, agencies).boxed().toList());
            List<Integer> sizes = pages.stream().map(List::size).sorted().toList();
            assertThat(sizes).allMatch(size -> size <= 12);
            assertThat(sizes.isEmpty() ? 0 : sizes.getLast() - sizes.getFirst()).isLessThanOrEqualTo(1);
            assertThat(pages).hasSize((agencies + 11) / 12);
        }
    }

    @Test
    void six_agencies_stand_in_one_line_and_seven_in_two() {
        assertThat(AgencyPages.columns(6)).isEqualTo(6);
        assertThat(AgencyPages.columns(7)).isEqualTo(4);
        assertThat(AgencyPages.columns(12)).isEqualTo(6);
    }
}
