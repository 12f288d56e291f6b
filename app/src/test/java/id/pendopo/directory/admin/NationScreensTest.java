package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.StaffAccounts.Member;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class NationScreensTest extends AdminScreenTest {
    @Test
    void the_nation_founds_a_mall_in_a_new_region() {
        Map<String, String> form = new HashMap<>(Map.of(
                "code",
                "contoh-baru",
                "region",
                "1611",
                "region_name",
                "Kabupaten Contoh",
                "province",
                "Sumatera Selatan",
                "name_id",
                "MPP Contoh",
                "name_en",
                "Sample Mall",
                "short_name",
                "MPP Contoh",
                "address",
                "Jalan Contoh 1",
                "zone",
                "Asia/Jakarta",
                "floors",
                "2"));
        form.putAll(Map.of(
                "lift",
                "false",
                "hall_capacity",
                "80",
                "walk_minutes_per_floor",
                "1.5",
                "working_week",
                "1",
                "key",
                Ids.secret()));
        assertThat(nation("/nation/malls/new", form)).hasStatus3xxRedirection();
        assertThat(plan("contoh-baru").mall().region()).isEqualTo(1611);
        form.put("key", Ids.secret());
        MvcTestResult again = nation("/nation/malls/new", form);
        assertThat(again).hasStatus(422);
        assertThat(body(again)).contains("Sudah ada mal dengan kode ini");
    }

    @Test
    void a_national_holiday_closes_all_malls_at_once() {
        LocalDate day = LocalDate.of(2027, 6, 9);
        assertThat(plan("jambi").mallHours(day)).isNotEmpty();
        nation(
                "/nation/holidays/edit",
                Map.of(
                        "date",
                        day.toString(),
                        "name_id",
                        "Hari percobaan",
                        "name_en",
                        "Trial day",
                        "kind",
                        "NATIONAL",
                        "source",
                        "SKB contoh",
                        "working_day",
                        "false",
                        "site_open",
                        "false",
                        "key",
                        Ids.secret()));
        assertThat(plan("jambi").mallHours(day)).isEmpty();
        assertThat(plan("konawe").mallHours(day)).isEmpty();
        nation(
                "/nation/holidays/delete",
                Map.of("date", day.toString(), "kind", "NATIONAL", "name_id", "Hari percobaan", "key", Ids.secret()));
        assertThat(plan("jambi").mallHours(day)).isNotEmpty();
    }

    private MvcTestResult nation(String address, Map<String, String> form) {
        Member admin = Wall.get(Wall.NATION, staff::ofRegion).getFirst();
        return post(
                new Cookie("pendopo_session", Wall.get(Wall.NATION, () -> sessions.open(admin.id()))), address, form);
    }
}
