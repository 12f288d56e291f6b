package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.setup.Queue;
import id.pendopo.visits.tickets.IssuedTicket;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kiosk, public page and displays say one and the same of an agency, and nobody is shown as called who isn't. */
class OneWaitTest extends CounterTest {
    @Autowired
    private Devices devices;

    private String page(Role kind, String address) {
        String secret = inside(() -> devices.pair(
                mall(), devices.announce(mall(), kind, "Uji", null, null).code()));
        return text(http.get()
                        .uri("/m/ogan-ilir" + address)
                        .cookie(new Cookie("pendopo_device", secret))
                        .exchange())
                .replaceAll("<span class=\"nowrap\">([^<]*)</span>", "$1");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String atKiosk(String page, String agency) {
        return found(page, "<span>" + agency + " <small>.*?± ([\\d–]+) menit");
    }

    private static String onDisplay(String page, String agency) {
        return found(page, "d-name\">" + agency + "<.*?</svg>\\s*([\\d–]+) mnt");
    }

    private void hallWithALongAndAShortQueue() {
        List<String> services = inside(() -> catalog.services(mall())).values().stream()
                .filter(service -> service.agency().equals(agency("DUKCAPIL").id()))
                .map(service -> service.code())
                .toList();
        Map<UUID, String> byQueue = new java.util.HashMap<>();
        services.forEach(code -> inside(() -> queues.of(mall()))
                .forService(service(code).id())
                .map(Queue::id)
                .ifPresent(queue -> byQueue.putIfAbsent(queue, code)));
        assertThat(byQueue).hasSizeGreaterThan(1);
        int people = 4;
        for (String code : byQueue.values()) {
            for (int i = 0; i < people; i++) {
                arrive(code);
            }
            people += 14;
        }
    }

    @Test
    void an_agency_waits_equally_long_on_kiosk_public_page_and_displays() {
        seated(counter("DUKCAPIL", 0));
        hallWithALongAndAShortQueue();
        doing(() -> forecasts.forget(mall()));
        String kiosk = page(Role.KIOSK, "/kiosk");
        String row = atKiosk(kiosk, "Disdukcapil");
        assertThat(row).contains("–");
        assertThat(onDisplay(page(Role.DISPLAY, "/display"), "Disdukcapil")).isEqualTo(row);
        assertThat(found(page(Role.DISPLAY, "/display?plain"), "<td>Disdukcapil</td>.*?, ([\\d–]+) mnt"))
                .isEqualTo(row);
        assertThat(found(page(Role.KIOSK, ""), ">Disdukcapil</a>.*?± ([\\d–]+) menit"))
                .isEqualTo(row);
        String tile = found(
                kiosk.substring(kiosk.indexOf("<span>Disdukcapil <small>")),
                "value=\"" + service("KTP-REKAM").id() + "\".*?± ([\\d–]+) menit");
        assertThat(row.split("–")).contains(tile);
    }

    @Test
    void a_queue_without_a_service_is_no_newcomers_and_tells_no_wait_on_any_screen() {
        seated(counter("DUKCAPIL", 0));
        hallWithALongAndAShortQueue();
        UUID hidden = longest();
        List<UUID> services = inside(() -> jdbc.sql(
                        "delete from visits.queue_service where region_id = :region and queue_id = :queue returning service_id")
                .param("region", Wall.region())
                .param("queue", hidden)
                .query(UUID.class)
                .list());
        try {
            queues.forget(mall());
            doing(() -> forecasts.forget(mall()));
            assertThat(onDisplay(page(Role.DISPLAY, "/display"), "Disdukcapil"))
                    .isEqualTo(atKiosk(page(Role.KIOSK, "/kiosk"), "Disdukcapil"));
        } finally {
            services.forEach(service -> doing(() -> jdbc.sql("""
                            insert into visits.queue_service (region_id, mall_id, service_id, queue_id)
                            values (:region, :mall, :service, :queue)
                            """)
                    .param("region", Wall.region())
                    .param("mall", mall())
                    .param("service", service)
                    .param("queue", hidden)
                    .update()));
            queues.forget(mall());
            doing(() -> forecasts.forget(mall()));
        }
    }

    private UUID longest() {
        return inside(() -> jdbc.sql("""
                select queue_id from visits.stop
                where region_id = :region and mall_id = :mall and agency_id = :agency and state = 'WAITING'
                group by queue_id order by count(*) desc limit 1
                """)
                .param("region", Wall.region())
                .param("mall", mall())
                .param("agency", agency("DUKCAPIL").id())
                .query(UUID.class)
                .single());
    }

    @Test
    void the_paper_says_the_time_that_was_told_when_the_number_was_taken() {
        seated(counter("DUKCAPIL", 0));
        for (int i = 0; i < 12; i++) {
            arrive("KTP-REKAM");
        }
        IssuedTicket ticket = arrive("KTP-REKAM");
        String shown = found(page(Role.KIOSK, "/kiosk/ticket/" + ticket.secret()), "Dipanggil sekitar[^\\d]*([\\d.]+)");
        doing(() -> jdbc.sql(
                        "update visits.visit set state = 'LEFT' where region_id = :region and mall_id = :mall and id <> :id")
                .param("region", Wall.region())
                .param("mall", mall())
                .param("id", ticket.visit())
                .update());
        clock.advance(java.time.Duration.ofMinutes(3));
        doing(() -> forecasts.forget(mall()));
        assertThat(found(page(Role.KIOSK, "/kiosk/slip/" + ticket.secret()), "Dipanggil sekitar[^\\d]*([\\d.]+)"))
                .isEqualTo(shown);
    }

    @Test
    void a_call_steps_down_when_its_visitor_is_there_and_says_when_it_was() {
        Cookie officer = seated(counter("DUKCAPIL", 0));
        IssuedTicket ticket = arrive("KTP-REKAM");
        press(officer, "call");
        forecasts.forget(mall());
        assertThat(page(Role.DISPLAY, "/display"))
                .contains("Nomor antrean")
                .containsPattern("class=\"d-call fresh\"[^§]*" + ticket.number());
        clock.advance(java.time.Duration.ofMinutes(1));
        press(officer, "start");
        forecasts.forget(mall());
        assertThat(page(Role.DISPLAY, "/display"))
                .contains(
                        "d-call past",
                        "Terakhir dipanggil 09.00",
                        ticket.number().toString());
        assertThat(page(Role.DISPLAY, "/display?plain"))
                .contains(ticket.number().toString(), "09.00")
                .doesNotContain("class=\"call\"");
    }

    @Test
    void whoever_is_still_wanted_stands_before_a_later_call_that_is_over() {
        Cookie first = seated(counter("DUKCAPIL", 0));
        Cookie second = seated(counter("DUKCAPIL", 1));
        IssuedTicket wanted = arrive("KTP-REKAM");
        press(first, "call");
        clock.advance(java.time.Duration.ofMinutes(1));
        IssuedTicket over = arrive("KTP-REKAM");
        press(second, "call");
        press(second, "finish", Map.of("outcome", "INFORMED"));
        forecasts.forget(mall());
        assertThat(page(Role.DISPLAY, "/display"))
                .containsPattern("d-number[^>]*>" + wanted.number() + "<")
                .contains("<b class=\"number \">" + over.number() + "</b>");
    }

    @Test
    void whoever_is_still_wanted_does_not_drop_off_the_display_behind_many_later_calls() {
        Cookie first = seated(counter("DUKCAPIL", 0));
        Cookie second = seated(counter("DUKCAPIL", 1));
        IssuedTicket wanted = arrive("KTP-REKAM");
        press(first, "call");
        IssuedTicket last = wanted;
        for (int i = 0; i < 11; i++) {
            clock.advance(java.time.Duration.ofSeconds(6));
            last = arrive("KTP-REKAM");
            press(second, "call");
            press(second, "finish", Map.of("outcome", "INFORMED"));
        }
        forecasts.forget(mall());
        assertThat(page(Role.DISPLAY, "/display"))
                .containsPattern("d-number[^>]*>" + wanted.number() + "<")
                .contains("<li class=\"past\"><b class=\"number \">" + last.number() + "</b>");
    }

    @Test
    void a_paused_agency_that_still_serves_says_until_when_it_gives_no_numbers() {
        Cookie officer = seated(counter("POLRES", 0));
        arrive("SURAT-HILANG");
        arrive("SURAT-HILANG");
        List<UUID> paused = inside(() -> queues.of(mall())).queues().values().stream()
                .filter(queue -> queue.agency().equals(agency("POLRES").id()))
                .map(Queue::id)
                .toList();
        try {
            paused.forEach(this::pause);
            doing(() -> forecasts.forget(mall()));
            assertThat(page(Role.DISPLAY, "/display")).contains("buka lagi 10.00 · Sistem instansi terganggu.");
            press(officer, "call");
            doing(() -> forecasts.forget(mall()));
            String row = found(page(Role.DISPLAY, "/display"), "d-name\">Polres Ogan Ilir<(.*?)</li>");
            assertThat(row).contains("dihentikan sampai 10.00").doesNotContain("mnt");
        } finally {
            doing(() -> jdbc.sql(
                            "update visits.queue_pause set lifted_at = since where region_id = :region and lifted_at is null")
                    .param("region", Wall.region())
                    .update());
            doing(() -> forecasts.forget(mall()));
        }
    }

    private void pause(UUID queue) {
        doing(() -> jdbc.sql("""
                insert into visits.queue_pause (region_id, id, mall_id, queue_id, since, until, reason)
                values (:region, :id, :mall, :queue, :since, :until, 'SYSTEM_DOWN')
                """)
                .param("region", Wall.region())
                .param("id", UUID.randomUUID())
                .param("mall", mall())
                .param("queue", Objects.requireNonNull(queue))
                .param("since", Utc.of(clock.instant()))
                .param(
                        "until",
                        Utc.of(clock.today()
                                .atTime(10, 0)
                                .atZone(plan().mall().zone())
                                .toInstant()))
                .update());
    }
}
