package id.pendopo.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.web.ScannedCode.Foreign;
import id.pendopo.visits.web.ScannedCode.OtherMall;
import id.pendopo.visits.web.ScannedCode.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedCodeTest {
    private static final String SECRET = Ids.secret();

    private static ScannedCode read(String text) {
        return ScannedCode.read(text, "ogan-ilir");
    }

    @Test
    void a_ticket_is_known_by_its_link_whatever_the_house_is_called_and_by_its_code_alone() {
        for (String house : new String[] {"https://mpp.example.id", "http://192.168.1.5:8080", "http://localhost:1"}) {
            assertThat(read(house + "/t/ogan-ilir/" + SECRET)).isEqualTo(new Ticket(SECRET));
        }
        assertThat(read("https://mpp.example.id/t/ogan-ilir/" + SECRET + "?show=late"))
                .isEqualTo(new Ticket(SECRET));
        assertThat(read("  " + SECRET + " \r")).isEqualTo(new Ticket(SECRET));
    }

    @Test
    void another_mall_s_ticket_is_told_apart() {
        assertThat(read("https://mpp.example.id/t/jember/" + SECRET)).isEqualTo(new OtherMall("jember"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A-012",
                "https://evil.example/login",
                "javascript:alert(1)",
                "00020101021126570011ID.DANA.WWW0118936009153",
                "WIFI:T:WPA;S=hall;P=secret;;",
                "https://x/t/ogan-ilir/kurz",
                "https://x/t/ogan-ilir/1234567890123456789012/../../admin",
                "1610990101900001 sebuah teks yang panjang sekali"
            })
    void anything_else_is_foreign(String text) {
        assertThat(read(text)).isEqualTo(new Foreign());
        assertThat(read("x".repeat(501))).isEqualTo(new Foreign());
    }
}
