package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoCatalogTest extends PendopoTest {
    @Autowired
    Catalog catalog;

    @Autowired
    Directory directory;

    private MallPlan mall(String code) {
        return directory.byCode(code).orElseThrow();
    }

    private Service service(String mall, String code) {
        return catalog.services(mall(mall).mall().id()).values().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jember_offers_144_services_of_33_agencies() {
        MallPlan jember = mall("jember");
        assertThat(catalog.services(jember.mall().id())).hasSize(144);
        assertThat(catalog.services(jember.mall().id()).values().stream()
                        .map(Service::agency)
                        .distinct())
                .hasSize(33)
                .allMatch(jember.agencies()::containsKey);
    }

    @Test
    void every_service_of_every_demo_mall_says_what_it_needs_takes_and_costs() {
        // Other tests found malls of their own.
        for (String code : List.of("ogan-ilir", "jambi", "jember", "jombang", "konawe")) {
            var services = catalog.services(mall(code).mall().id());
            assertThat(services).as(code).isNotEmpty();
            for (Service service : services.values()) {
                assertThat(service.nameId()).isNotBlank();
                assertThat(service.nameEn()).as(service.code()).isNotBlank();
                assertThat(service.minutes()).isPositive();
                assertThat(service.feeKind() == Service.FeeKind.FIXED).isEqualTo(service.feeRupiah() != null);
            }
        }
    }

    @Test
    void what_blocks_comes_first_and_never_waits_for_itself() {
        UUID ogan = mall("ogan-ilir").mall().id();
        Service lost = service("ogan-ilir", "KTP-HILANG");
        for (Service service : catalog.services(ogan).values()) {
            assertThat(catalog.prerequisites(ogan, service.id()))
                    .as(service.code())
                    .doesNotContain(service.id())
                    .allMatch(catalog.services(ogan)::containsKey);
        }
        assertThat(catalog.prerequisites(ogan, lost.id()))
                .extracting(id -> java.util.Objects.requireNonNull(
                                catalog.services(ogan).get(id))
                        .product())
                .allMatch(product ->
                        lost.requirements().stream().anyMatch(r -> r.metBy().equals(product)));
    }

    @Test
    void needs_lead_only_to_what_this_mall_offers() {
        UUID konawe = mall("konawe").mall().id();
        List<ServiceBundle> bundles = catalog.bundles(konawe);
        assertThat(bundles)
                .isNotEmpty()
                .allSatisfy(bundle ->
                        assertThat(bundle.services()).isNotEmpty().allMatch(catalog.services(konawe)::containsKey));
    }

    @Test
    void a_mall_finds_its_own_services_only() {
        UUID ogan = mall("ogan-ilir").mall().id();
        assertThat(catalog.search(ogan, "ktp ilang", 5))
                .isNotEmpty()
                .allMatch(s -> catalog.services(ogan).containsKey(s.id()));
        assertThat(catalog.search(ogan, "", 5)).isEmpty();
    }
}
