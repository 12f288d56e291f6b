package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Queries;
import id.pendopo.directory.Agency;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Role;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class CatalogPagesTest extends CatalogTest {
    @Autowired
    Ids ids;

    private String page(String address) {
        var result = http.get().uri(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void the_first_page_has_search_needs_and_agencies() {
        assertThat(page("/m/ogan-ilir/services"))
                .contains("type=\"search\"")
                .contains("/m/ogan-ilir/bundles/ANAK-LAHIR")
                .contains("/m/ogan-ilir/services?agency=DUKCAPIL")
                .doesNotContain("catalog.");
    }

    @Test
    void search_works_without_javascript_and_typing_brings_the_results_alone() {
        assertThat(page("/m/ogan-ilir/services?q=ktp+ilang")).contains("<html").contains("/services/KTP-HILANG");
        assertThat(http.get()
                        .uri("/m/ogan-ilir/services?q=ktp+ilang")
                        .header("HX-Request", "true")
                        .header("HX-Target", "results"))
                .hasStatusOk()
                .bodyText()
                .contains("/services/KTP-HILANG")
                .doesNotContain("<html");
        assertThat(page("/m/ogan-ilir/services?q=xqzwv")).contains("Belum ketemu");
        assertThat(page("/m/ogan-ilir/services?agency=DUKCAPIL")).contains("/services/KTP-HILANG");
    }

    @Test
    void a_paper_that_can_be_had_here_says_so_at_the_paper_itself() {
        assertThat(page("/m/ogan-ilir/services/KK-UBAH"))
                .containsPattern(
                        "(?s)Kutipan akta kematian[^§]{0,300}Belum punya\\?[^§]{0,120}>Akta kematian</a></p></li>");
    }

    @Test
    void requirements_time_and_fee_stand_before_anything_else() {
        String page = page("/m/ogan-ilir/services/KTP-HILANG");
        assertThat(page)
                .contains("Gratis")
                .contains("hari kerja")
                .contains("contoh")
                .contains("Perpres 96/2018");
        assertThat(page.indexOf("Apa yang perlu saya bawa")).isPositive().isLessThan(page.indexOf("<h2>Waktu</h2>"));
        assertThat(page.indexOf("<h2>Waktu</h2>")).isLessThan(page.indexOf("<h2>Biaya</h2>"));
        assertThat(page.indexOf("<h2>Biaya</h2>")).isPositive().isLessThan(page.indexOf("Dasar hukum"));
    }

    @Test
    void every_service_need_and_language_has_its_page() {
        for (String mallCode : List.of("ogan-ilir", "jember")) {
            MallPlan there = directory.byCode(mallCode).orElseThrow();
            for (Service service : catalog.services(there.mall().id()).values()) {
                assertThat(page("/m/" + mallCode + "/services/" + service.code()))
                        .doesNotContain(">catalog.");
            }
            for (ServiceBundle bundle : catalog.bundles(there.mall().id())) {
                assertThat(page("/m/" + mallCode + "/bundles/" + bundle.code())).doesNotContain(">catalog.");
            }
        }
        assertThat(http.get().uri("/m/jember/services/KTP-HILANG").cookie(new Cookie("pendopo_lang", "en")))
                .bodyText()
                .contains("Replacing a lost or damaged identity card")
                .contains("What I need to bring");
    }

    @Test
    void what_no_mall_has_is_not_found() {
        assertThat(http.get().uri("/m/ogan-ilir/services/TIDAK-ADA")).hasStatus(404);
        assertThat(http.get().uri("/m/ogan-ilir/bundles/TIDAK-ADA")).hasStatus(404);
        assertThat(http.get().uri("/m/tidak-ada/services")).hasStatus(404);
        assertThat(page("/m/ogan-ilir/checklist?services=TIDAK-ADA")).contains("Belum ada layanan yang dipilih");
    }

    @Test
    void programs_get_json_with_an_etag() {
        var first = http.get().uri("/api/v1/malls/jember/services").exchange();
        assertThat(first)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.services.length()")
                .isEqualTo(144);
        String etag = String.valueOf(first.getResponse().getHeader("ETag"));
        assertThat(etag).startsWith("\"");
        assertThat(http.get().uri("/api/v1/malls/jember/services").header("If-None-Match", etag))
                .hasStatus(304);
        assertThat(http.get().uri("/api/v1/malls/jember/services?q=ktp ilang"))
                .bodyJson()
                .extractingPath("$.services[0].code")
                .isEqualTo("KTP-HILANG");
        assertThat(http.get().uri("/api/v1/malls/jember/services/KTP-HILANG"))
                .bodyJson()
                .extractingPath("$.services[0].requirements[0].nameId")
                .asString()
                .isNotBlank();
        assertThat(http.get().uri("/api/v1/malls/jember/bundles"))
                .bodyJson()
                .extractingPath("$.bundles[0].services[0]")
                .asString()
                .hasSize(36);
        assertThat(http.get().uri("/api/v1/malls/jember/services/TIDAK-ADA"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("service-unknown");
    }

    @Test
    void the_list_of_400_services_needs_few_queries_and_programs_page_through_it() {
        MallPlan konawe = directory.byCode("konawe").orElseThrow();
        Agency agency = konawe.agencies().values().iterator().next();
        Service pattern =
                catalog.services(konawe.mall().id()).values().iterator().next();
        List<Service> many = IntStream.range(0, 400)
                .mapToObj(i -> numbered(pattern, i).in(agency.id(), ids.next()))
                .toList();
        List<UUID> manyIds = many.stream().map(Service::id).toList();
        int region = konawe.mall().region();
        try {
            Wall.run(
                    region,
                    () -> change(konawe, () -> {
                        writer.save(many);
                        writer.offer(konawe.mall().id(), manyIds);
                    }));
            assertThat(catalog.services(konawe.mall().id())).containsKeys(manyIds.toArray(UUID[]::new));
            Cookie manager = Wall.get(region, () -> new Cookie("pendopo_session", sessions.open(account(region))));
            List<String> queries = Queries.of(
                    () -> assertThat(http.get().uri("/m/konawe/admin/services").cookie(manager))
                            .hasStatusOk()
                            .bodyText()
                            .contains("UJI-399", "<span class=\"nowrap\">KTP-el</span>"));
            assertThat(queries)
                    .as("who asks, and now and then a renewal of the list in memory")
                    .hasSizeBetween(1, 5);
            Wall.run(
                    region,
                    () -> change(
                            konawe,
                            () -> jdbc.sql(
                                            "update catalog.service set name_id = 'Bernama baru' where region_id = :region and code = 'UJI-399'")
                                    .param("region", region)
                                    .update()));
            assertThat(http.get().uri("/m/konawe/admin/services").cookie(manager))
                    .bodyText()
                    .as("the kept rows give way to a change")
                    .contains("Bernama baru");
            assertThat(allPages("konawe"))
                    .doesNotHaveDuplicates()
                    .hasSize(catalog.services(konawe.mall().id()).size());
        } finally {
            Wall.run(
                    region,
                    () -> change(
                            konawe,
                            () -> jdbc.sql(
                                            "delete from catalog.service where region_id = :region and code like 'UJI-%'")
                                    .param("region", region)
                                    .update()));
        }
    }

    private List<String> allPages(String mallCode) {
        List<String> keys = new java.util.ArrayList<>();
        String after = "";
        do {
            var result = http.get()
                    .uri("/api/v1/malls/" + mallCode + "/services?after=" + after)
                    .exchange();
            List<String> ids = com.jayway.jsonpath.JsonPath.read(body(result), "$.services[*].id");
            assertThat(ids).hasSizeLessThanOrEqualTo(200);
            keys.addAll(ids);
            after = JsonMapper.shared().readTree(body(result)).path("next").asString("");
        } while (!after.isEmpty());
        return keys;
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID account(int region) {
        return jdbc.sql("select id from platform.account where region_id = :region and role = :role limit 1")
                .param("region", region)
                .param("role", Role.MALL_MANAGER.name())
                .query(UUID.class)
                .single();
    }

    private void change(MallPlan there, Runnable work) {
        transaction.executeWithoutResult(t -> {
            work.run();
            writer.tell(there.mall().id(), List.of(), null);
        });
    }

    private static Service numbered(Service s, int i) {
        return new Service(
                s.id(),
                s.agency(),
                "UJI-" + i,
                "Layanan uji " + i,
                s.nameEn(),
                s.words(),
                s.licensing(),
                s.umk(),
                s.completion(),
                s.minutes(),
                s.timeValue(),
                s.timeUnit(),
                s.feeKind(),
                s.feeRupiah(),
                s.feeNoteId(),
                s.feeNoteEn(),
                "",
                "",
                "",
                s.legalBasis(),
                s.source(),
                true,
                s.requirements());
    }
}
