package id.pendopo.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.catalog.Service;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people type, and the service that they mean: among the first three of all that the program knows, which is more
 * than any one mall offers.
 */
class GoldenQueriesTest {
    private static final ServiceIndex INDEX = TemplatesIndex.of(code -> true);

    static List<String> codes(String query) {
        return INDEX.find(query, 3).stream().map(Service::code).toList();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "ktp ilang, KTP-HILANG",
        "e-ktp hilang, KTP-HILANG",
        "KTP rusak patah, KTP-HILANG",
        "bikin ktp baru umur 17, KTP-REKAM",
        "ganti alamat di ktp, KTP-UBAH",
        "kehilangan dompet ktp, KTP-HILANG",
        "akte lahir, AKTA-LAHIR",
        "akta kelahiran anak, AKTA-LAHIR",
        "akte lahir telat, AKTA-LAHIR-LAMBAT",
        "aktelahir, AKTA-LAHIR",
        "kartu keluarga hilang, KK-HILANG",
        "tambah anak di kk, KK-UBAH",
        "pisah kk, KK-BARU",
        "kia, KIA",
        "ktp anak, KIA",
        "surat pindah, PINDAH-KELUAR",
        "pindah domisili ke kota lain, PINDAH-KELUAR",
        "akte kematian, AKTA-MATI",
        "orang tua meninggal, AKTA-MATI",
        "ktp digital di hp, IKD",
        "nik tidak ditemukan, NIK-AKTIF",
        "bikin usaha, NIB-UMK",
        "izin usaha warung, NIB-UMK",
        "buka warung makan, NIB-UMK",
        "siup, NIB-UMK",
        "nib pt, NIB-BADAN",
        "lupa password oss, KONSULTASI-OSS",
        "imb rumah, PBG",
        "ijin bangun rumah, PBG",
        "ijin reklame, REKLAME",
        "pasang spanduk, REKLAME",
        "praktek dokter, SIP-DOKTER",
        "ijin praktek bidan, SIP-BIDAN",
        "buka apotik, REK-KLINIK",
        "pirt, SPP-IRT",
        "ijin makanan rumahan, SPP-IRT",
        "halal gratis, DAMPING-HALAL",
        "pajak bumi bangunan, BAYAR-PBB",
        "bayar pbb, BAYAR-PBB",
        "balik nama pbb, BALIK-NAMA-PBB",
        "sktm, SKTM",
        "surat tidak mampu, SKTM",
        "cek bansos, CEK-DTSEN",
        "bpjs gratis, USUL-PBI",
        "bpjs mati, REAKTIVASI-PBI",
        "kursi roda, ALAT-BANTU",
        "kartu kuning, AK1",
        "kartu pencari kerja, AK1",
        "pesangon tidak dibayar, MEDIASI-HI",
        "pasport, PASPOR-5",
        "bikin paspor 10 tahun, PASPOR-10",
        "perpanjang pasport, PASPOR-GANTI",
        "paspor ilang, PASPOR-HILANG",
        "bpjs anak baru lahir, JKN-TAMBAH",
        "pindah faskes, JKN-FKTP",
        "nunggak bpjs, JKN-REHAB",
        "turun kelas bpjs, JKN-KELAS",
        "cairkan jamsostek, TK-JHT",
        "jht, TK-JHT",
        "balik nama motor, BALIK-NAMA-KENDARAAN",
        "pajak motor, STNK-TAHUNAN",
        "ganti plat nomor, STNK-5-TAHUN",
        "motor sudah dijual, BLOKIR-KENDARAAN",
        "skck, SKCK-BARU",
        "sckk, SKCK-BARU",
        "perpanjang skck, SKCK-PANJANG",
        "perpanjang sim c, SIM-C-PANJANG",
        "sim a mati, SIM-A-PANJANG",
        "surat kehilangan, SURAT-HILANG",
        "ijin keramaian, IZIN-KERAMAIAN",
        "sertipikat tanah, CEK-SERTIFIKAT",
        "balik nama sertifikat rumah, PERALIHAN-HAK",
        "roya, ROYA",
        "kpr sudah lunas, ROYA",
        "pecah sertifikat warisan, PECAH-SERTIFIKAT",
        "npwp, NPWP-NIK",
        "lapor pajak tahunan, SPT",
        "lupa efin, SPT",
        "daftar haji, HAJI-DAFTAR",
        "buku nikah hilang, DUPLIKAT-NIKAH",
        "mau nikah, DAFTAR-NIKAH",
        "gugat cerai, CERAI",
        "nikah siri, ISBAT-NIKAH",
        "ambil tilang, AMBIL-TILANG",
        "bayar tilang, BAYAR-TILANG",
        "bebas narkoba, SKHPN",
        "daftar merk dagang, MEREK",
        "imei iphone, IMEI",
        "pasang listrik baru, PLN-BARU",
        "mati lampu, PLN-ADUAN",
        "air pdam mati, PDAM-ADUAN",
        "pasang ledeng, PDAM-BARU",
        "pinjaman modal kur, BANK-KUR",
        "legalisir ijazah, LEGALISIR-IJAZAH",
        "ijazah hilang, GANTI-IJAZAH",
        "pindah sekolah, MUTASI-SISWA",
        "izin penelitian skripsi, IZIN-PENELITIAN",
        "surat domisili, DOMISILI",
        "ahli waris, AHLI-WARIS",
        "pupuk subsidi, KARTU-TANI",
        "solar nelayan, REK-BBM",
        "kir truk, UJI-KIR",
        "kekerasan suami, ADUAN-KDRT",
        "birth certificate, AKTA-LAHIR",
        "lost passport, PASPOR-HILANG",
        "driving licence renewal, SIM-A-PANJANG"
    })
    void what_is_meant_is_among_the_first_three(String query, String expected) {
        assertThat(codes(query)).contains(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "paspro hilang, PASPOR-HILANG",
        "kartu keluraga hilang, KK-HILANG",
        "akta kelahirran, AKTA-LAHIR",
        "perpanjagan sim c, SIM-C-PANJANG",
        "sertivikat tanah, CEK-SERTIFIKAT",
        "ijin reklamae, REKLAME",
        "penelitan skripsi, IZIN-PENELITIAN",
        "imunisai anak, IMUNISASI",
        "kehilngan surat, SURAT-HILANG",
        "bpsj kelas, JKN-KELAS",
        "doktor praktek, SIP-DOKTER",
        "lisrik mati, PLN-ADUAN"
    })
    void slips_of_the_finger_are_forgiven(String query, String expected) {
        assertThat(codes(query)).contains(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"pasp, PASPOR-5", "rekla, REKLAME", "kelahi, AKTA-LAHIR", "akta lah, AKTA-LAHIR", "imun, IMUNISASI"})
    void results_come_while_somebody_types(String query, String expected) {
        assertThat(codes(query)).contains(expected);
    }

    @Test
    void nothing_is_found_for_nothing_and_for_what_no_mall_has() {
        assertThat(codes("")).isEmpty();
        assertThat(codes("   ")).isEmpty();
        assertThat(codes("!!! ???")).isEmpty();
        assertThat(codes("xqzwv")).isEmpty();
    }

    @Test
    void a_whole_book_as_a_query_is_answered_in_the_blink_of_an_eye() {
        assertThat(INDEX.find("ktp ".repeat(250_000), 3)).isNotEmpty();
    }
}
