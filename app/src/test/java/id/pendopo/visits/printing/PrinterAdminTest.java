package id.pendopo.visits.printing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PrinterAdminTest extends HallTest {
    @Autowired
    private Devices devices;

    @Autowired
    private PrinterBook book;

    @Autowired
    private SlipBook slips;

    private UUID kiosk = UUID.randomUUID();

    @BeforeEach
    void announce() {
        kiosk = inside(() -> devices.announce(mall(), Role.KIOSK, "Kios pintu timur", null, null))
                .id();
    }

    @AfterEach
    void asItWas() {
        doing(() -> {
            devices.revoke(mall(), kiosk, null);
            jdbc.sql("delete from visits.printer where region_id = 1610").update();
            jdbc.sql("delete from visits.slip_line where region_id = 1610").update();
        });
    }

    private MvcTestResult save(String host, String port) {
        return post(
                "sari",
                "/admin/printers",
                "kiosk",
                kiosk.toString(),
                "host",
                host,
                "port",
                port,
                "paper",
                "MM_58",
                "codePage",
                "PC858",
                "codes",
                "RASTER",
                "cutter",
                "true",
                "connect",
                "2",
                "whole",
                "8");
    }

    @Test
    void the_manager_gives_a_kiosk_its_printer_and_the_history_knows_it_without_the_address() {
        assertThat(save("192.168.1.87", "9100")).hasStatus(302);
        assertThat(inside(() -> book.at(kiosk))).get().satisfies(printer -> {
            assertThat(printer.host()).isEqualTo("192.168.1.87");
            assertThat(printer.paper()).isEqualTo(Paper.MM_58);
            assertThat(printer.codes()).isEqualTo(Printer.Codes.RASTER);
        });
        assertThat(body(get("sari", "/admin/printers"))).contains("Kios pintu timur", "192.168.1.87", "Belum ditanya");
        assertThat(lastBody(kiosk, "PRINTER_SET")).contains("RASTER").doesNotContain("192.168");
        assertThat(post("sari", "/admin/printers/remove", "kiosk", kiosk.toString()))
                .hasStatus(302);
        assertThat(inside(() -> book.at(kiosk))).isEmpty();
        assertThat(events(kiosk)).contains("PRINTER_REMOVED");
    }

    @Test
    void an_address_outside_the_halls_networks_is_refused_and_the_form_comes_again_as_it_was_typed() {
        for (String foreign : List.of("8.8.8.8", "169.254.169.254", "printer.example.com", "")) {
            MvcTestResult refused = save(foreign, "9100");
            assertThat(refused).hasStatus(400);
            assertThat(body(refused)).contains("data-code=\"printer-address\"", "value=\"" + foreign + "\"");
        }
        assertThat(save("192.168.1.87", "22")).hasStatus(400);
        assertThat(inside(() -> book.at(kiosk))).isEmpty();
    }

    @Test
    void another_device_or_another_malls_has_no_printer() {
        UUID display = inside(() -> devices.announce(mall(), Role.DISPLAY, "TV", null, null))
                .id();
        MvcTestResult refused = post(
                "sari",
                "/admin/printers",
                "kiosk",
                display.toString(),
                "host",
                "10.0.0.9",
                "port",
                "9100",
                "paper",
                "MM_80",
                "codePage",
                "PC437",
                "codes",
                "COMMAND",
                "connect",
                "2",
                "whole",
                "8");
        assertThat(refused).hasStatus(404);
        doing(() -> devices.revoke(mall(), display, null));
    }

    @Test
    void lines_that_the_manager_moves_adds_and_leaves_out_stand_so_on_the_slip() {
        List<String> form = new ArrayList<>();
        line(form, 0, "30", "NUMBER", "8", "");
        line(form, 1, "10", "OWN", "1", "PEMERINTAH KABUPATEN OGAN ILIR");
        line(form, 2, "20", "RULE", "1", "");
        line(form, 3, "40", "", "1", "");
        assertThat(post("sari", "/admin/slip", form.toArray(String[]::new))).hasStatus(302);
        assertThat(inside(() -> slips.of(mall())).lines())
                .extracting(SlipLayout.Line::field)
                .containsExactly(SlipField.OWN, SlipField.RULE, SlipField.NUMBER);
        assertThat(body(get("sari", "/admin/slip")))
                .contains("PEMERINTAH KABUPATEN OGAN ILIR", "A-012", "Kertas 58 mm", "Kertas 80 mm");
    }

    @Test
    void lines_that_are_only_looked_at_stand_on_both_rolls_and_in_the_form_and_are_not_saved() {
        List<String> form = new ArrayList<>(List.of("look", "true"));
        line(form, 0, "20", "NUMBER", "8", "");
        line(form, 1, "10", "OWN", "1", "Selamat datang di Ogan Ilir");
        MvcTestResult looked = post("sari", "/admin/slip", form.toArray(String[]::new));
        assertThat(looked).hasStatusOk();
        assertThat(body(looked))
                .contains("belum disimpan", "value=\"Selamat datang di Ogan Ilir\"")
                .containsPattern("(?s)<pre>[^<]*Selamat datang di[^<]*</pre>.*<pre>[^<]*Selamat datang di");
        assertThat(inside(() -> slips.of(mall()))).isEqualTo(SlipLayout.STANDARD);
        form.set(5, "x");
        assertThat(post("sari", "/admin/slip", form.toArray(String[]::new))).hasStatus(400);
    }

    @Test
    void a_slip_without_a_number_is_refused() {
        List<String> form = new ArrayList<>();
        line(form, 0, "10", "MALL", "1", "");
        MvcTestResult refused = post("sari", "/admin/slip", form.toArray(String[]::new));
        assertThat(refused).hasStatus(400);
        assertThat(body(refused)).contains("data-code=\"slip-invalid\"");
        assertThat(inside(() -> slips.of(mall()))).isEqualTo(SlipLayout.STANDARD);
    }

    private static void line(List<String> form, int row, String place, String field, String size, String text) {
        form.addAll(List.of(
                "place-" + row,
                place,
                "field-" + row,
                field,
                "align-" + row,
                "CENTRE",
                "size-" + row,
                size,
                "textId-" + row,
                text,
                "textEn-" + row,
                ""));
    }
}
