package id.pendopo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Requirement.Form;
import id.pendopo.catalog.Requirement.Kind;
import id.pendopo.catalog.exchange.Templates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private static final Templates ALL = Templates.load();

    private static Service service(String code, Requirement... requirements) {
        return Objects.requireNonNull(ALL.services().get(code)).service().requiring(List.of(requirements));
    }

    private static Requirement paper(String name, Form form, String metBy, boolean blocking) {
        return new Requirement(1, Kind.DOCUMENT, name, name, form, metBy, blocking);
    }

    @Test
    void each_paper_is_brought_once_whoever_asks_for_it() {
        Service one = service("KK-UBAH", paper("Surat nikah", Form.ORIGINAL, "", false));
        Service two = service("KIA", paper("surat  Nikah", Form.COPY, "", false));
        assertThat(Checklist.of(List.of(one, two)).bring()).singleElement().satisfies(item -> {
            assertThat(item.forms()).containsExactly(Form.ORIGINAL, Form.COPY);
            assertThat(item.services()).containsExactly(one, two);
        });
    }

    @Test
    void what_another_stop_gives_need_not_be_brought() {
        Service birth = service("AKTA-LAHIR");
        Service card = service("KIA", paper("Akta kelahiran", Form.COPY, birth.product(), true));
        Checklist together = Checklist.of(List.of(birth, card));
        assertThat(together.bring()).isEmpty();
        assertThat(together.handed())
                .singleElement()
                .satisfies(i -> assertThat(i.from()).containsExactly(birth));
        assertThat(Checklist.of(List.of(card)).bring()).hasSize(1);
    }

    @Test
    void nothing_that_any_service_asks_for_is_lost() {
        List<Service> all = ALL.services().values().stream()
                .map(Templates.Template::service)
                .toList();
        for (int from = 0; from + 4 <= all.size(); from++) {
            List<Service> some = all.subList(from, from + 4);
            Checklist list = Checklist.of(some);
            for (Service service : some) {
                for (Requirement requirement : service.requirements()) {
                    assertThat(Stream.of(list.bring(), list.here(), list.handed())
                                    .flatMap(List::stream))
                            .as(service.code() + " " + requirement.nameId())
                            .anySatisfy(item -> {
                                assertThat(item.services()).contains(service);
                                assertThat(item.forms()).contains(requirement.form());
                            });
                }
            }
        }
    }

    @Test
    void fixed_fees_add_up_and_open_ones_are_named() {
        List<Service> some = ALL.services().values().stream()
                .map(Templates.Template::service)
                .toList();
        long sum = 0;
        for (Service service : some) {
            Long rupiah = service.feeRupiah();
            sum += rupiah == null ? 0 : rupiah;
        }
        assertThat(sum).isPositive();
        assertThat(Checklist.of(some).rupiah()).isEqualTo(sum);
        assertThat(Checklist.of(some).open()).isNotEmpty().allMatch(s -> s.feeKind() == Service.FeeKind.FORMULA);
    }
}
