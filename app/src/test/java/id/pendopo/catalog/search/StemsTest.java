package id.pendopo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
    @ParameterizedTest
    @CsvSource({
        "mengurus, urus",
        "pembayaran, bayar",
        "pencetakan, cetak",
        "penambahan, tambah",
        "menyewa, sewa",
        "mengirim, kirim",
        "memutus, putus",
        "perpanjangan, panjang",
        "perubahan, ubah",
        "penggantian, ganti",
        "menikah, nikah",
        "kelahiran, lahir",
        "kematian, mati",
        "pengambilan, ambil",
        "ktpnya, ktp",
        "dijual, jual",
        "terlambat, lambat",
        "aktifkan, aktif",
        "pengecekan, cek",
        "melahirkan, lahir"
    })
    void a_word_is_led_back_to_its_root(String word, String root) {
        assertThat(Stems.of(word)).contains(root);
    }

    @Test
    void short_words_stay_whole() {
        assertThat(Stems.of("ktp")).containsExactly("ktp");
        assertThat(Stems.of("kia")).containsExactly("kia");
    }
}
