package id.pendopo.oversight.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Queries;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Moments;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresPageTest extends FiguresScreenTest {
    private static final Pattern RECKON = Pattern.compile("<p class=\"reckon\">(.*?)</p>", Pattern.DOTALL);

    @Test
    void every_reckoning_on_the_page_adds_up() {
        RandomDay day = written(11, 120);
        String page = text(get(FIGURES, manager()));
        Matcher reckonings = RECKON.matcher(page);
        int seen = 0;
        while (reckonings.find()) {
            List<Long> numbers = numbers(reckonings.group(1));
            assertThat(numbers.getFirst())
                    .as(plain(reckonings.group(1)))
                    .isEqualTo(numbers.subList(1, numbers.size()).stream()
                            .mapToLong(n -> n)
                            .sum());
            seen++;
        }
        assertThat(seen).as("visits, services, served and open").isEqualTo(4);
        assertThat(plain(page)).contains(day.taken() + " diminta");
    }

    @Test
    void what_is_divided_three_times_in_two_stands_under_its_own_sum_each_time() {
        written(11, 120);
        String page = text(get(FIGURES, manager()));
        String table = page.substring(page.lastIndexOf("<table class=\"cards rows figure-table\">"));
        table = table.substring(0, table.indexOf("</table>"));
        assertThat(table).doesNotContain("<tfoot>");
        List<List<Long>> rows = Pattern.compile("<tr class=\"(agency|service)\">(.*?)</tr>", Pattern.DOTALL)
                .matcher(table)
                .results()
                .map(row -> columns(row.group(2)))
                .toList();
        assertThat(rows).hasSize(9);
        for (int sum = 0; sum < 9; sum += 3) {
            for (int column = 0; column < 9; column++) {
                assertThat(rows.get(sum).get(column))
                        .as("sum %d, column %d", sum, column)
                        .isEqualTo(rows.get(sum + 1).get(column)
                                + rows.get(sum + 2).get(column));
            }
        }
        List<String> colours = Pattern.compile("<li><i class=\"(p\\d)\">")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(colours).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    /** The first nine cells: how many people in each part. */
    private static List<Long> columns(String row) {
        return Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
                .matcher(row)
                .results()
                .limit(9)
                .map(cell -> numbers(cell.group(1).replaceAll("<small>.*?</small>", ""))
                        .getFirst())
                .toList();
    }

    @Test
    void the_day_is_chosen_by_its_name_in_the_readers_language_and_other_days_are_one_step_away() {
        written(17, 5);
        LocalDate day = clock.today();
        String page = text(get(FIGURES, manager()));
        assertThat(page)
                .containsPattern("<option value=\"" + day + "\" selected[^>]*>" + Moments.day(Lang.ID, day) + "<")
                .contains("<optgroup label=\"" + Moments.month(Lang.ID, YearMonth.from(day)) + "\"")
                .doesNotContain("type=\"date\"");
        String later = text(get(FIGURES + "?day=" + day.plusDays(1), manager()));
        assertThat(later).containsPattern("rel=\"prev\" href=\"" + FIGURES + "\\?day=" + day + "\"");
        String english = text(http.get()
                .uri(FIGURES)
                .cookie(manager(), new Cookie("pendopo_lang", "en"))
                .exchange());
        assertThat(english).contains(">" + Moments.day(Lang.EN, day) + "<");
    }

    @Test
    void the_columns_of_agencies_and_of_their_services_add_up_to_the_total() {
        written(13, 60);
        JsonNode day = json(get("/api/v1/malls/ogan-ilir/figures?day=" + clock.today(), manager()));
        for (Standing standing : Standing.values()) {
            long total = people(day.path("total"), standing);
            long agencies = 0;
            for (JsonNode agency : day.path("agencies")) {
                long services = 0;
                for (JsonNode service : agency.path("services")) {
                    services += people(service.path("figures"), standing);
                }
                assertThat(services).isEqualTo(people(agency.path("figures"), standing));
                agencies += services;
            }
            assertThat(agencies).as("%s", standing).isEqualTo(total);
            JsonNode splits = day.path("splits");
            assertThat(people(splits.path("licensing"), standing) + people(splits.path("nonLicensing"), standing))
                    .isEqualTo(total);
            assertThat(people(splits.path("umk"), standing) + people(splits.path("nonUmk"), standing))
                    .isEqualTo(total);
        }
    }

    @Test
    void the_file_says_the_same_as_the_page_and_its_lines_add_up() {
        RandomDay day = written(14, 60);
        MvcTestResult result = get("/m/ogan-ilir/figures.csv?day=" + clock.today(), manager());
        byte[] bytes = result.getResponse().getContentAsByteArray();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\uFEFFtanggal,");
        CsvFile file = CsvReader.read(bytes);
        for (String column : List.of("diminta", "produk_diserahkan", "tidak_hadir", "dilayani", "berkas_dilayani")) {
            long sum = 0;
            for (CsvFile.Line line : file.lines().subList(0, file.lines().size() - 1)) {
                sum += Long.parseLong(line.cell(column));
            }
            assertThat(sum)
                    .as(column)
                    .isEqualTo(Long.parseLong(file.lines().getLast().cell(column)));
        }
        assertThat(file.lines().getLast().cell("diminta")).isEqualTo(Long.toString(day.taken()));
    }

    @Test
    void a_supervisor_sees_the_own_agency_only_whatever_the_address_asks() {
        written(15, 80);
        UUID own = offers().getFirst().agency();
        UUID other = offers().stream()
                .map(offer -> offer.agency())
                .filter(id -> !id.equals(own))
                .findFirst()
                .orElseThrow();
        Cookie supervisor = signedIn(Role.AGENCY_SUPERVISOR, own);
        DayFigures all = follow();
        String page = text(get(FIGURES, supervisor));
        assertThat(plain(page))
                .contains(all.where(cell -> cell.agency().equals(own))
                                .parts()
                                .taken()
                                .people() + " diminta");
        assertThat(page).doesNotContain(other.toString()).doesNotContain("Menurut cara mengambil nomor");
        String asked = "/events?of=TAKEN&day=" + clock.today() + "&agency=" + other;
        assertThat(text(get(FIGURES + asked, supervisor)))
                .contains("<h1>"
                        + all.where(cell -> cell.agency().equals(own))
                                .parts()
                                .taken()
                                .people() + " ");
        assertThat(get(FIGURES + "/events?of=VISITS&day=" + clock.today(), supervisor))
                .hasStatus(403);
        JsonNode json = json(get("/api/v1/malls/ogan-ilir/figures", supervisor));
        assertThat(json.has("visits")).isFalse();
        assertThat(json.path("agencies").size()).isEqualTo(1);
    }

    @Test
    void only_those_who_may_read_figures_get_in() {
        assertThat(get(FIGURES, signedIn(Role.OFFICER, offers().getFirst().agency())))
                .hasStatus(403);
        assertThat(get(FIGURES, signedIn(Role.OVERSEER, null))).hasStatusOk();
        assertThat(get("/m/jember/figures", manager())).hasStatus(401);
        assertThat(get(FIGURES + "/events?of=NONSENSE", manager())).hasStatus(400);
        assertThat(get(FIGURES + "/events?of=TAKEN&agency=x", manager())).hasStatus(400);
        assertThat(get(FIGURES + "/events?of=TAKEN&after=1_2_3", manager())).hasStatus(400);
        assertThat(get(FIGURES + "?day=yesterday", manager())).hasStatus(400);
    }

    @Test
    void a_day_without_visits_says_so() {
        assertThat(text(get(FIGURES + "?day=2020-01-01", manager()))).contains("Belum ada kunjungan pada tanggal ini");
    }

    @Test
    void a_page_takes_at_most_twelve_queries() {
        written(17, 80);
        Cookie manager = manager();
        assertThat(queries(FIGURES, manager)).isBetween(4, 12);
        assertThat(queries(FIGURES + "/events?of=TAKEN&day=" + clock.today(), manager))
                .isBetween(2, 12);
    }

    @Test
    void no_word_is_missing_in_either_language() {
        written(18, 80);
        Cookie manager = manager();
        for (String lang : List.of("id", "en")) {
            for (String address :
                    List.of(FIGURES, FIGURES + "/events?of=TAKEN&umk=true&hour=9&group=", FIGURES + ".csv")) {
                MvcTestResult result = http.get()
                        .uri(address)
                        .cookie(manager, new Cookie("pendopo_lang", lang))
                        .exchange();
                assertThat(text(result)).as(lang + " " + address).doesNotContain("oversight.");
            }
        }
    }

    private int queries(String address, Cookie cookie) {
        return Queries.of(() -> assertThat(get(address, cookie)).hasStatusOk()).size();
    }

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(text(result));
    }

    private static long people(JsonNode group, Standing standing) {
        return group.path("parts").path(standing.name()).path("people").asLong(-1);
    }
}
