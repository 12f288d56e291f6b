package id.pendopo.oversight.screen;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.OversightTest;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Sealer;
import id.pendopo.platform.security.Accounts;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresPageTest extends OversightTest {
    private static final String FIGURES = "/m/ogan-ilir/figures";
    private static final Pattern RECKON = Pattern.compile("<p class=\"reckon\">(.*?)</p>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"(/m/ogan-ilir/figures/events[^\"]*)\">([0-9.]+)</a>");

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    Sealer sealer;

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
    void every_figure_that_can_be_clicked_leads_to_just_as_many_events() {
        written(12, 40);
        Cookie manager = manager();
        String page = text(get(FIGURES, manager));
        Matcher links = LINK.matcher(page);
        int clicked = 0;
        while (links.find()) {
            String address = links.group(1).replace("&amp;", "&");
            String evidence = text(get(address, manager));
            if (address.matches(".*of=(MEASURED|ACCURATE|IN_TARGET|ESTIMATE.*)(&.*)?")) {
                continue;
            }
            Matcher heading = Pattern.compile("<h1>([0-9.]+) ").matcher(evidence);
            assertThat(heading.find()).as(address).isTrue();
            assertThat(heading.group(1)).as(address).isEqualTo(links.group(2));
            clicked++;
        }
        assertThat(clicked).isGreaterThan(60);
    }

    @Test
    void behind_every_time_and_share_stand_just_the_services_that_were_measured() {
        RandomDay day = written(19, 60);
        Cookie manager = manager();
        DayFigures figures = follow();
        assertThat(behind(Evidence.MEASURED, manager)).isEqualTo(day.waits.size());
        assertThat(behind(Evidence.ACCURATE, manager)).isEqualTo(day.services.size());
        assertThat(behind(Evidence.NOT_ACCURATE, manager)).isEqualTo(day.notAccurate);
        assertThat(behind(Evidence.IN_TARGET, manager)).isEqualTo(day.inTarget);
        assertThat(behind(Evidence.PAST_TARGET, manager)).isEqualTo(day.waits.size() - day.inTarget);
        assertThat(behind(Evidence.ESTIMATED, manager))
                .isPositive()
                .isEqualTo(figures.total().estimateError().count());
        assertThat(behind(Evidence.ESTIMATE_KEPT, manager))
                .isEqualTo(figures.total().of(Measure.ESTIMATE_KEPT).count());
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
        assertThat(json.path("visits").isNull()).isTrue();
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
    void events_come_page_by_page_and_none_twice() {
        RandomDay day = written(16, 80);
        Wall.run(REGION, () -> {
            while (sealer.sealOne() > 0) {
                assertThat(Wall.region()).isEqualTo(REGION);
            }
        });
        Cookie manager = manager();
        List<String> seen = new ArrayList<>();
        String address = FIGURES + "/events?of=MEASURED&day=" + clock.today();
        while (!address.isEmpty()) {
            String page = text(get(address, manager));
            Matcher ids = Pattern.compile("<code>([0-9a-f-]{36})</code>").matcher(page);
            while (ids.find()) {
                seen.add(ids.group(1));
            }
            assertThat(page).as("every event is sealed by now").doesNotContain(">belum<");
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(day.waits.size());
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

    private long behind(Evidence evidence, Cookie cookie) {
        String page = text(get(FIGURES + "/events?of=" + evidence + "&day=" + clock.today(), cookie));
        return numbers(page.substring(page.indexOf("<h1>"))).getFirst();
    }

    private RandomDay written(long seed, int visitors) {
        RandomDay day = day(seed, visitors);
        write(day);
        followed(day.events.size());
        return day;
    }

    private int queries(String address, Cookie cookie) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Thread here = Thread.currentThread();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        said.start();
        logger.addAppender(said);
        try {
            assertThat(get(address, cookie)).hasStatusOk();
        } finally {
            logger.detachAppender(said);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        return (int) said.list.stream()
                .filter(event -> event.getThreadName().equals(here.getName()))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement")
                        || event.getMessage().startsWith("Executing SQL query"))
                .count();
    }

    private Cookie manager() {
        return signedIn(Role.MALL_MANAGER, null);
    }

    private Cookie signedIn(Role role, @Nullable UUID agency) {
        return Wall.get(REGION, () -> {
            String name = "h7-" + UUID.randomUUID().toString().substring(0, 8);
            UUID account = accounts.createHashed(
                    new Accounts.NewAccount(name, "Uji", "-", role, mall, agency, null), "unusable");
            return new Cookie("pendopo_session", sessions.open(account));
        });
    }

    private MvcTestResult get(String address, Cookie cookie) {
        return http.get().uri(address).cookie(cookie).exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(text(result));
    }

    private static long people(JsonNode group, Standing standing) {
        return group.path("parts").path(standing.name()).path("people").asLong(-1);
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    private static List<Long> numbers(String html) {
        Matcher matcher = Pattern.compile("\\b[0-9][0-9.]*").matcher(plain(html));
        List<Long> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(Long.parseLong(matcher.group().replace(".", "")));
        }
        return numbers;
    }
}
