package id.pendopo.catalog;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.security.Role;
import org.junit.jupiter.api.Test;

/** The form with which a mall changes its services, as the browser sends it. */
class ServiceFormTest extends CatalogTest {
    @Test
    void the_form_saves_what_it_shows() {
        var cookie = signedIn(Role.MALL_MANAGER);
        String code = code();
        assertThat(http.post()
                        .uri("/m/jombang/admin/services/new")
                        .cookie(cookie)
                        .with(csrf())
                        .param("key", key())
                        .param("agency", "DUKCAPIL")
                        .param("offered", "on")
                        .param("active", "on")
                        .param("code", code)
                        .param("name_id", "Dari formulir")
                        .param("licensing", "LICENSING")
                        .param("completion", "INTAKE_ONLY")
                        .param("minutes", "7")
                        .param("fee_kind", "FIXED")
                        .param("fee_rupiah", "30000")
                        .param("r1_name_id", "Kartu Keluarga")
                        .param("r1_kind", "DOCUMENT")
                        .param("r1_form", "COPY")
                        .param("r2_name_id", ""))
                .hasStatus(302);
        Service saved = service(code);
        assertThat(saved.feeRupiah()).isEqualTo(30_000);
        assertThat(saved.requirements()).singleElement().satisfies(r -> {
            assertThat(r.nameId()).isEqualTo("Kartu Keluarga");
            assertThat(r.form()).isEqualTo(Requirement.Form.COPY);
        });
        assertThat(http.get().uri("/m/jombang/admin/services/" + saved.id()).cookie(cookie))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"30000\"")
                .contains("value=\"Kartu Keluarga\"");
    }

    @Test
    void a_faulty_form_comes_back_with_a_sentence_at_the_field() {
        assertThat(http.post()
                        .uri("/m/jombang/admin/services/new")
                        .cookie(signedIn(Role.MALL_MANAGER))
                        .with(csrf())
                        .param("key", key())
                        .param("agency", "DUKCAPIL")
                        .param("code", "UJI-KOSONG")
                        .param("name_id", "")
                        .param("minutes", "tujuh"))
                .hasStatus(400)
                .bodyText()
                .contains("Bagian ini wajib diisi.")
                .contains("Isi dengan angka tanpa titik")
                .contains("value=\"UJI-KOSONG\"");
    }

    @Test
    void nobody_without_the_right_gets_in() {
        assertThat(http.get().uri("/m/jombang/admin/services")).hasStatus(401);
        assertThat(http.get().uri("/m/jombang/admin/services").cookie(signedIn(Role.OFFICER)))
                .hasStatus(403);
        assertThat(http.post()
                        .uri("/m/jombang/admin/services/new")
                        .cookie(signedIn(Role.OVERSEER))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(http.get().uri("/m/konawe/admin/services").cookie(signedIn(Role.MALL_MANAGER)))
                .hasStatus(401);
    }
}
