package id.pendopo.catalog.entry;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Requirement;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.exchange.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CircleTest {
    @Test
    void services_that_wait_for_one_another_are_found() {
        Service a = service("A", "C");
        Service b = service("B", "A");
        Service c = service("C", "B");
        List<Service> circle = Circle.in(List.of(service("D", "A"), a, b, c)).orElseThrow();
        assertThat(circle).containsExactlyInAnyOrder(a, b, c);
        for (int i = 0; i < circle.size(); i++) {
            String next = circle.get((i + 1) % circle.size()).product();
            assertThat(circle.get(i).requirements().getFirst().metBy()).isEqualTo(next);
        }
    }

    @Test
    void a_service_that_needs_its_own_product_first_is_a_circle() {
        assertThat(Circle.in(List.of(service("A", "A")))).isPresent();
    }

    @Test
    void two_ways_to_the_same_product_are_no_circle() {
        assertThat(Circle.in(List.of(service("A", "B"), service("B", ""), service("B", ""), service("C", "B"))))
                .isEmpty();
    }

    @Test
    void the_national_templates_have_none() {
        assertThat(Circle.in(Templates.load().services().values().stream()
                        .map(Templates.Template::service)
                        .toList()))
                .isEmpty();
    }

    @Test
    void what_is_found_is_what_taking_away_the_free_ones_leaves() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            List<Service> services = new ArrayList<>();
            int n = 1 + random.nextInt(7);
            for (int i = 0; i < n; i++) {
                services.add(service("P" + random.nextInt(n), random.nextInt(3) == 0 ? "" : "P" + random.nextInt(n)));
            }
            assertThat(Circle.in(services).isPresent()).as("seed %s", seed).isEqualTo(!canBeOrdered(services));
        }
    }

    /** Kahn: take away whatever waits for nobody who is still there. */
    private static boolean canBeOrdered(List<Service> services) {
        List<Service> left = new ArrayList<>(services);
        while (left.removeIf(service -> left.stream().noneMatch(other -> waits(service, other)))) {
            if (left.isEmpty()) {
                return true;
            }
        }
        return left.isEmpty();
    }

    private static boolean waits(Service service, Service other) {
        return service.requirements().stream().anyMatch(r -> r.metBy().equals(other.product()));
    }

    private static Service service(String product, String needs) {
        List<Fault> faults = new ArrayList<>();
        Cells cells = new Cells(
                "",
                0,
                Map.of(
                        "code",
                        "S-" + product,
                        "name_id",
                        product,
                        "licensing",
                        "LICENSING",
                        "completion",
                        "FINISHED_IN_MALL",
                        "minutes",
                        "5",
                        "fee_kind",
                        "FREE",
                        "product",
                        "P-" + product,
                        "product_id",
                        product),
                faults);
        Service service = ServiceEntry.read(cells).in(UUID.randomUUID(), UUID.randomUUID());
        assertThat(faults).isEmpty();
        return needs.isEmpty()
                ? service
                : service.requiring(List.of(new Requirement(
                        1, Requirement.Kind.DOCUMENT, needs, "", Requirement.Form.ORIGINAL, "P-" + needs, true)));
    }
}
