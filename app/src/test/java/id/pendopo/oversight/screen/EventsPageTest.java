package id.pendopo.oversight.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.Measure;
import id.pendopo.oversight.fold.RandomDay;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.Sealer;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EventsPageTest extends FiguresScreenTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/m/ogan-ilir/figures/events[^\"]*)\">([0-9.]+)</a>");

    @Autowired
    Sealer sealer;

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
        assertThat(behind(Evidence.WAIT_UNKNOWN, manager)).isPositive().isEqualTo(day.unknownWaits);
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
    void evidence_shows_the_number_as_the_ticket_does() {
        write(List.of(taken("\"prefix\":\"N\",\"no\":12,\"digits\":4"), taken("\"prefix\":\"M\",\"no\":12")));
        followed(2);
        String page = text(get(FIGURES + "/events?of=VISITS&day=" + clock.today(), manager()));
        assertThat(page).contains("N-0012", "M-012");
    }

    private Event taken(String number) {
        Service service = catalog.services(mall).values().iterator().next();
        String body = """
                {%s,"channel":"KIOSK","group":null,"ground":false,"outside":false,"stops":[{"stop":"%s","queue":"%s",
                "agency":"%s","service":"%s","licensing":"LICENSING","umk":false,"quantity":1,"priority":false}]}""".formatted(number, UUID.randomUUID(), UUID.randomUUID(), service.agency(), service.id());
        return new Event(clock.instant(), mall, UUID.randomUUID(), null, "VISIT_TAKEN", body);
    }

    private long behind(Evidence evidence, Cookie cookie) {
        String page = text(get(FIGURES + "/events?of=" + evidence + "&day=" + clock.today(), cookie));
        return numbers(page.substring(page.indexOf("<h1>"))).getFirst();
    }
}
