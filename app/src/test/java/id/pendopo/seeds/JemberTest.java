package id.pendopo.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.Service.Completion;
import id.pendopo.catalog.Service.FeeKind;
import org.junit.jupiter.api.Test;

/** Kabupaten Jember, 29 August 2022: 33 agencies, 144 services, and a standard for every one of them. */
class JemberTest extends SeedTest {
    JemberTest() {
        super("jember");
    }

    @Test
    void thirty_three_agencies_offer_144_services_and_none_is_idle() {
        assertThat(plan().agencies()).hasSize(33);
        assertThat(services()).hasSize(144);
        assertThat(services().stream().map(Service::agency).distinct())
                .containsExactlyInAnyOrderElementsOf(plan().agencies().keySet());
    }

    @Test
    void every_service_says_what_to_bring_how_long_it_takes_what_it_costs_and_what_comes_of_it() {
        assertThat(services()).allSatisfy(service -> {
            assertThat(service.requirements())
                    .as("requirements of %s", service.code())
                    .isNotEmpty();
            assertThat(service.minutes()).as("minutes of %s", service.code()).isPositive();
            assertThat(service.timeValue() == null).isEqualTo(service.timeUnit() == null);
            switch (service.feeKind()) {
                case FREE -> assertThat(service.feeRupiah()).isNull();
                case FIXED -> assertThat(service.feeRupiah()).isPositive();
                case FORMULA ->
                    assertThat(service.feeNoteId())
                            .as("fee of %s", service.code())
                            .isNotBlank();
            }
        });
        // Advice and collecting what is ready have no product of their own.
        assertThat(services().stream().filter(service -> !service.productId().isBlank()))
                .hasSizeGreaterThan(130);
        assertThat(services()).extracting(Service::feeKind).contains(FeeKind.FREE, FeeKind.FIXED);
        assertThat(services())
                .extracting(Service::completion)
                .contains(Completion.FINISHED_IN_MALL, Completion.INTAKE_ONLY);
    }

    @Test
    void a_service_without_a_source_is_marked_as_an_example() {
        assertThat(services())
                .allSatisfy(service -> assertThat(service.isExample())
                        .isEqualTo(service.source().isBlank()));
        assertThat(services()).anyMatch(Service::isExample);
    }
}
