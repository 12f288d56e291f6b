package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.offline.KeptNumber;
import id.pendopo.visits.offline.KeptNumbers;
import id.pendopo.visits.tickets.Wanted;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KioskOfflineTest extends WebTest {
    private static final String OFFLINE = "/m/ogan-ilir/kiosk/offline";
    private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "a-token-of-this-test");

    @Autowired
    private Devices devices;

    @Autowired
    private KeptNumbers kept;

    private UUID id = new UUID(0, 0);
    private Cookie kiosk = new Cookie("pendopo_device", "none");

    @BeforeEach
    void pair() {
        inside(() -> {
            Devices.Announced announced = devices.announce(mall(), Role.KIOSK, "Uji", null, null);
            id = announced.id();
            kiosk = new Cookie("pendopo_device", devices.pair(mall(), announced.code()));
            return id;
        });
    }

    private MvcTestResult send(String path, String json) {
        return http.post()
                .uri(OFFLINE + path)
                .cookie(kiosk, TOKEN)
                .header("X-XSRF-TOKEN", TOKEN.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private JsonNode stock(int left) {
        return new JsonMapper()
                .readTree(body(send("/stock", "{\"day\":\"%s\",\"left\":%d}".formatted(clock.today(), left))));
    }

    private MvcTestResult tell(String secret, String service) {
        return send("/tickets", """
                {"secret": "%s", "takenAt": %d, "sure": true, "services": ["%s"], "group": "ELDERLY", "ground": true}
                """.formatted(
                        secret, clock.instant().toEpochMilli(), service(service).id()));
    }

    @Test
    void the_stock_holds_numbers_with_their_codes_and_what_is_open_until_its_last_service_can_be_done() {
        JsonNode stock = stock(0);
        assertThat(stock.get("most").asInt()).isEqualTo(60);
        assertThat(stock.get("numbers")).hasSize(60);
        JsonNode first = stock.get("numbers").get(0);
        assertThat(first.get("number").asString()).startsWith("X-");
        assertThat(first.get("secret").asString()).matches("[A-Za-z0-9_-]{22}");
        assertThat(first.get("path").asString()).startsWith("M").hasSizeGreaterThan(500);
        long closes = clock.today()
                .atTime(LocalTime.of(15, 0))
                .atZone(plan().mall().zone())
                .toInstant()
                .toEpochMilli();
        long minutes = service("KTP-REKAM").minutes();
        assertThat(stock.get("services")).anySatisfy(service -> {
            assertThat(service.get("id").asString())
                    .isEqualTo(service("KTP-REKAM").id().toString());
            assertThat(service.get("until").asLong())
                    .isEqualTo(closes - Duration.ofMinutes(minutes).toMillis());
        });
        assertThat(stock(60).get("numbers")).isEmpty();
        clock.set(clock.today(), LocalTime.of(20, 0));
        assertThat(stock(60).get("services")).isEmpty();
    }

    @Test
    void what_a_kiosk_tells_becomes_a_visit_once_and_the_slips_link_says_until_then_where_it_is() {
        String secret = stock(0).get("numbers").get(0).get("secret").asString();
        assertThat(getPublic("/t/ogan-ilir/" + secret))
                .hasStatus(404)
                .bodyText()
                .contains("diambil saat kios terputus");
        assertThat(tell(secret, "KTP-REKAM")).hasStatusOk().bodyText().contains("\"VISIT\"");
        assertThat(tell(secret, "KTP-REKAM")).hasStatusOk().bodyText().contains("\"VISIT\"");
        assertThat(getPublic("/t/ogan-ilir/" + secret)).hasStatusOk();
        LiveVisit visit = inside(() -> reader.byDigest(Secrets.digest(secret))).orElseThrow();
        assertThat(visit.groundFloor()).isTrue();
        assertThat(visit.group()).isNotNull();
    }

    @Test
    void for_how_many_people_a_number_was_taken_offline_is_known_at_the_counter_and_to_reception() {
        JsonNode numbers = stock(0).get("numbers");
        String json = """
                {"secret": "%s", "takenAt": %d, "sure": true, "services": ["%s", "%s"], "quantities": [4, %d],
                  "ground": false}
                """;
        List<Object> rest = List.of(
                clock.instant().toEpochMilli(),
                service("KTP-REKAM").id(),
                service("KK-UBAH").id());
        String secret = numbers.get(0).get("secret").asString();
        assertThat(send("/tickets", json.formatted(secret, rest.get(0), rest.get(1), rest.get(2), 0)))
                .as("none")
                .hasStatus(400);
        assertThat(send("/tickets", json.formatted(secret, rest.get(0), rest.get(1), rest.get(2), 2)))
                .hasStatusOk();
        LiveVisit visit = inside(() -> reader.byDigest(Secrets.digest(secret))).orElseThrow();
        assertThat(visit.stops()).extracting(LiveStop::quantity).containsExactlyInAnyOrder(4, 2);
        clock.set(clock.today(), LocalTime.of(20, 0));
        String late = numbers.get(1).get("secret").asString();
        assertThat(send("/tickets", json.formatted(late, rest.get(0), rest.get(1), rest.get(2), 2)))
                .hasStatusOk()
                .bodyText()
                .contains("KEPT");
        KeptNumber keptOne = inside(() -> kept.of(mall())).getLast();
        assertThat(keptOne.wanted()).extracting(Wanted::quantity).containsExactly(4, 2);
    }

    @Test
    void a_kept_numbers_link_sends_its_holder_to_reception() {
        String secret = stock(0).get("numbers").get(0).get("secret").asString();
        clock.set(clock.today(), LocalTime.of(20, 0));
        assertThat(tell(secret, "KTP-REKAM")).hasStatusOk().bodyText().contains("\"KEPT\"");
        assertThat(getPublic("/t/ogan-ilir/" + secret))
                .hasStatus(409)
                .bodyText()
                .contains("meja informasi");
    }

    @Test
    void the_question_names_what_the_browser_has_and_is_answered_the_same_when_it_is_sent_again() {
        JsonNode first = stock(0).get("numbers").get(0);
        String question = """
                {"day": "%s", "left": 0, "untold": false, "key": "%s", "blocks": ["%s"],
                 "highest": {"no": 1, "proof": "?"}}
                """.formatted(clock.today(), Ids.secret(), UUID.randomUUID());
        String numbers = new JsonMapper()
                .readTree(body(send("/stock", question)))
                .get("numbers")
                .toString();
        JsonNode again = new JsonMapper().readTree(body(send("/stock", question)));
        assertThat(again.get("numbers").toString())
                .isEqualTo(numbers)
                .doesNotContain(first.get("secret").asString());
        assertThat(again.get("unknown")).hasSize(1);
        assertThat(again.get("highest").get("no").asInt()).isGreaterThan(60);
        assertThat(send("/stock", question.replace("\"?\"", "null"))).hasStatus(400);
        assertThat(send("/stock", question.replace("[\"", "[null, \""))).hasStatus(400);
    }

    @Test
    void a_kiosk_that_was_revoked_is_told_so() {
        stock(0);
        doing(() -> devices.revoke(mall(), id, null));
        assertThat(send("/stock", "{\"day\":\"%s\",\"left\":0}".formatted(clock.today())))
                .hasStatus(401)
                .bodyText()
                .contains("\"sign-in-needed\"");
        assertThat(http.get().uri("/m/ogan-ilir/kiosk").cookie(kiosk).exchange())
                .hasStatus(401);
    }

    @Test
    void whose_key_another_kiosk_has_spent_is_asked_once_more_with_the_same_choice() {
        String key = Ids.secret();
        assertThat(send("/lost", "{\"key\":\"%s\"}".formatted(key))).hasStatus(204);
        String wanted = service("KTP-REKAM").id().toString();
        pair();
        MvcTestResult answer = http.post()
                .uri("/m/ogan-ilir/kiosk/take")
                .cookie(kiosk, TOKEN)
                .param("_csrf", TOKEN.getValue())
                .param("s", wanted)
                .param("n-" + wanted, "2")
                .param("group", "ELDERLY")
                .param("key", key)
                .exchange();
        assertThat(answer).hasStatus(302);
        String again = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        assertThat(again).startsWith("/m/ogan-ilir/kiosk/confirm?").doesNotContain(key);
        assertThat(body(get(again, kiosk))).contains(wanted, "value=\"ELDERLY\" checked");
    }

    @Test
    void nonsense_is_refused_and_keeps_nothing_from_those_behind_it() {
        assertThat(send("/stock", "{\"left\":0}")).hasStatus(400);
        assertThat(tell(Ids.secret(), "KTP-REKAM")).hasStatus(404).bodyText().contains("ticket-unknown");
        assertThat(send("/lost", "{\"key\":\"?\"}")).hasStatus4xxClientError();
        assertThat(send("/lost", "{\"key\":null}")).hasStatus(400);
        assertThat(send(
                        "/tickets",
                        "{\"secret\":\"x\",\"takenAt\":1,\"sure\":true,\"services\":[null],\"ground\":false}"))
                .hasStatus(400);
        assertThat(send("/lost", "{\"key\":\"%s\"}".formatted(Ids.secret()))).hasStatus(204);
    }

    @Test
    void the_page_is_there_in_every_language_and_its_worker_minds_the_kiosk_alone() {
        assertThat(get(OFFLINE + "/id", kiosk))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"id\"", "Kios tetap memberi nomor");
        assertThat(get(OFFLINE + "/en", kiosk))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"en\"", "goes on giving numbers", "id=\"untold\"");
        MvcTestResult worker = get("/m/ogan-ilir/kiosk/worker.js", kiosk);
        assertThat(worker).hasStatusOk().hasContentTypeCompatibleWith("text/javascript");
        assertThat(worker.getResponse().getHeader("Service-Worker-Allowed")).isEqualTo("/m/ogan-ilir/kiosk");
        assertThat(worker.getResponse().getHeader("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(body(get("/m/ogan-ilir/kiosk", kiosk))).contains("/ui/offline-ready.js", "id=\"untold\"");
    }
}
