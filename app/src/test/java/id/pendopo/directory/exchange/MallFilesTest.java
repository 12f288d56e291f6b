package id.pendopo.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendopo.PendopoTest;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.sheet.Fault;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MallFilesTest extends PendopoTest {
    @Autowired
    MallImport malls;

    @Autowired
    MallExport export;

    @Autowired
    Directory directory;

    @Autowired
    History history;

    @Test
    void what_is_exported_imports_into_an_empty_mall_and_exports_the_same() {
        int region = 8001;
        for (String code : List.of("ogan-ilir", "jambi", "jember", "jombang", "konawe")) {
            Map<String, String> files = export.files(plan(code).mall());
            Map<String, String> moved = moved(files, code, "salinan-" + code, region++);
            assertThat(malls.load("salinan-" + code, folder(moved), false).faults())
                    .as(code)
                    .isEmpty();
            assertThat(export.files(plan("salinan-" + code).mall())).as(code).isEqualTo(moved);
        }
    }

    @Test
    void importing_the_same_files_again_changes_nothing_but_the_history() {
        Map<String, String> files = export.files(plan("jombang").mall());
        MallPlan before = plan("jombang");
        assertThat(malls.load("jombang", folder(files), false).fine()).isTrue();
        assertThat(export.files(plan("jombang").mall())).isEqualTo(files);
        assertThat(plan("jombang").agencies()).isEqualTo(before.agencies());
        assertThat(Wall.get(
                        before.mall().region(), () -> history.of(before.mall().id())))
                .last()
                .satisfies(event -> assertThat(event.event().type()).isEqualTo("DIRECTORY_CHANGED"));
    }

    @Test
    void a_dry_run_finds_every_fault_by_line_and_changes_nothing() {
        MallPlan before = plan("jombang");
        Map<String, String> files = new HashMap<>();
        files.put("agencies.csv", """
                code,type,name_id,name_en,short,kind,pks_no,pks_from,pks_until,booth,floor,area,source
                DUKCAPIL,DUKCAPIL,Diubah,Changed,Dukcapil,LOCAL_DEPARTMENT,,,,A,1,A,
                X1,DINSOS,,Social,Sosial,PARTAI,,2026-31-12,,A,9,A,
                DUKCAPIL,DUKCAPIL,Dua kali,Twice,Dukcapil,LOCAL_DEPARTMENT,,,,A,1,A,
                X2,DINSOS,Sosial,Social,Sosial,VERTICAL,,2026-02-01,2026-01-01,A,7,A,
                X3,DINSOS
                """);
        files.put("counters.csv", "number,agency,floor,area,step_free\n1,TIDAK-ADA,1,A,mungkin\n0,DUKCAPIL,1,A,true\n");
        MallImport.Report report = malls.load("jombang", folder(files), true);
        assertThat(report.faults().get("agencies.csv"))
                .extracting(Fault::line, Fault::column, Fault::type)
                .containsExactly(
                        tuple(3, "name_id", Fault.Type.EMPTY),
                        tuple(3, "kind", Fault.Type.NOT_A_CHOICE),
                        tuple(3, "pks_from", Fault.Type.NOT_A_DAY),
                        tuple(4, "", Fault.Type.TWICE),
                        tuple(5, "pks_until", Fault.Type.ENDS_TOO_EARLY),
                        tuple(5, "floor", Fault.Type.FLOOR_UNKNOWN),
                        tuple(6, "", Fault.Type.CELLS_MISSING));
        assertThat(report.faults().get("counters.csv"))
                .extracting(Fault::line, Fault::type)
                .containsExactly(tuple(2, Fault.Type.NOT_YES_OR_NO), tuple(3, Fault.Type.OUT_OF_RANGE));
        assertThat(malls.load("jombang", folder(files), false).fine()).isFalse();
        assertThat(plan("jombang").agencies()).isEqualTo(before.agencies());
    }

    @Test
    void a_megabyte_in_a_name_is_one_short_fault() {
        String files = "number,name_id,name_en,goods_id,goods_en,floor\n1," + "a".repeat(1_000_000) + ",b,c,d,1\n";
        MallImport.Report report = malls.load("jombang", folder(Map.of("stalls.csv", files)), false);
        assertThat(report.faults().get("stalls.csv")).singleElement().satisfies(fault -> {
            assertThat(fault.type()).isEqualTo(Fault.Type.TOO_LONG);
            assertThat(fault.value()).hasSizeLessThan(50);
        });
    }

    @Test
    void a_new_mall_without_its_own_file_is_refused() {
        MallImport.Report report = malls.load(
                "tanpa-mal", folder(Map.of("stalls.csv", "number,name_id,name_en,goods_id,goods_en,floor\n")), false);
        assertThat(report.faults()).containsKey("mall.csv");
        assertThat(directory.byCode("tanpa-mal")).isEmpty();
    }

    private MallPlan plan(String code) {
        return directory.byCode(code).orElseThrow();
    }

    private static MallFolder folder(Map<String, String> files) {
        return name -> Optional.ofNullable(files.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same files for a mall of another name in a region that nobody has used yet. */
    private static Map<String, String> moved(Map<String, String> files, String code, String newCode, int region) {
        Map<String, String> moved = new HashMap<>(files);
        moved.computeIfPresent(
                "mall.csv",
                (name, text) -> text.replaceFirst("\n" + code + ",\\d{4},", "\n" + newCode + "," + region + ","));
        return moved;
    }
}
