package id.pendopo.directory.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ImportScreensTest extends AdminScreenTest {
    @Test
    void an_import_is_tried_first_and_carried_out_by_a_second_step() {
        String csv =
                "code,name_id,name_en,floor,condition,checked_on,note_id,note_en\nPAPAN-UJI,Papan percobaan,Trial board,1,GOOD,2026-01-05,,\n";
        MvcTestResult tried = upload("konawe", "/m/konawe/admin/facilities/import", csv);
        assertThat(tried).hasStatusOk();
        assertThat(body(tried)).contains("<b>1</b> baru");
        assertThat(body(get(Role.MALL_MANAGER, "konawe", "/m/konawe/admin/facilities")))
                .doesNotContain("Papan percobaan");
        post(
                Role.MALL_MANAGER,
                "konawe",
                "/m/konawe/admin/facilities/import/carry-out",
                Map.of("content", csv, "key", Ids.secret()));
        assertThat(body(get(Role.MALL_MANAGER, "konawe", "/m/konawe/admin/facilities")))
                .contains("Papan percobaan");
    }

    @Test
    void an_import_with_a_bad_line_names_it_and_offers_no_saving() {
        MvcTestResult tried = upload(
                "konawe",
                "/m/konawe/admin/facilities/import",
                "code,name_id,name_en,floor,condition,checked_on,note_id,note_en\nX,Genset,Generator,1,BAIK,kemarin,,\n");
        assertThat(tried).hasStatus(422);
        assertThat(body(tried))
                .contains("Bukan tanggal", "Harus salah satu dari: GOOD")
                .doesNotContain("carry-out")
                .containsPattern("(?s)type=\"file\".*<table");
    }

    @Test
    void a_file_of_very_many_columns_is_one_short_fault() {
        String header = java.util.stream.IntStream.range(0, 50_000)
                .mapToObj(n -> "c" + n)
                .collect(java.util.stream.Collectors.joining(","));
        MvcTestResult tried = upload("konawe", "/m/konawe/admin/stalls/import", header + "\n");
        assertThat(tried).hasStatus(422);
        assertThat(body(tried)).contains("Kolomnya terlalu banyak").hasSizeLessThan(120_000);
    }

    @Test
    void a_year_that_is_a_slip_of_the_finger_is_no_year() {
        String columns = "code,name_id,name_en,floor,condition,checked_on,note_id,note_en\n";
        for (String day : new String[] {"0001-01-01", "1/1/1999", "2101-01-01", "+99999-01-01"}) {
            MvcTestResult tried = upload(
                    "konawe",
                    "/m/konawe/admin/facilities/import",
                    columns + "X,Genset,Generator,1,GOOD," + day + ",,\n");
            assertThat(tried).as(day).hasStatus(422);
            assertThat(body(tried)).as(day).contains("Tahun harus dari 2000 sampai 2100");
        }
    }

    @Test
    void the_wrong_file_is_answered_with_its_first_faults_and_that_there_are_more() {
        String csv = "number,name_id,name_en,goods_id,goods_en,floor\n" + "x\n".repeat(5_000);
        MvcTestResult tried = upload("konawe", "/m/konawe/admin/stalls/import", csv);
        assertThat(tried).hasStatus(422);
        assertThat(body(tried)).contains("dan masih ada lagi").hasSizeLessThan(120_000);
        assertThat(body(tried).split("hanya berisi 1 sel", -1)).hasSize(201);
    }

    private MvcTestResult upload(String code, String address, String csv) {
        return http.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "berkas.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .cookie(session(code, member(code, Role.MALL_MANAGER)), new Cookie("XSRF-TOKEN", CSRF))
                .param("_csrf", CSRF)
                .exchange();
    }
}
