package id.pendopo.directory.exchange;

import id.pendopo.directory.exchange.DirectoryEditor.Batch;
import id.pendopo.directory.sheet.Fault;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.directory.sheet.Sheet;
import id.pendopo.directory.sheet.SheetReader;
import id.pendopo.directory.sheet.Sheets;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.security.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A whole mall out of a folder of files. Every fault of every file is found first; nothing is saved while there is one. */
@Component
public class MallImport {
    private final Sheets sheets;
    private final Places places;
    private final PremisesFinder premises;
    private final DirectoryEditor editor;
    private final Ids ids;

    MallImport(Sheets sheets, Places places, PremisesFinder premises, DirectoryEditor editor, Ids ids) {
        this.sheets = sheets;
        this.places = places;
        this.premises = premises;
        this.editor = editor;
        this.ids = ids;
    }

    /** @param rows rows that are fine, by file */
    public record Report(Map<String, Integer> rows, Map<String, List<Fault>> faults) {
        public boolean fine() {
            return faults.isEmpty();
        }
    }

    /** @param dryRun only looks, changes nothing */
    public Report load(String code, MallFolder folder, boolean dryRun) {
        Optional<Places.Place> place = places.find(code);
        int region = place.map(Places.Place::region).orElseGet(() -> regionIn(folder));
        return Wall.get(region, () -> {
            Premises known = premises.of(region, place.map(Places.Place::mall).orElseGet(ids::next), code);
            return load(known, folder, dryRun, place.isEmpty());
        });
    }

    private Report load(Premises known, MallFolder folder, boolean dryRun, boolean isNew) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, List<Fault>> faults = new LinkedHashMap<>();
        List<Batch> batches = new ArrayList<>();
        for (Sheet sheet : sheets.ofMall()) {
            String file = sheet.name() + ".csv";
            Optional<byte[]> bytes = folder.file(file);
            bytes.map(content -> SheetReader.file(sheet, content, known)).ifPresent(result -> {
                rows.put(file, result.rows().size());
                if (!result.fine()) {
                    faults.put(file, result.faults());
                }
                batches.add(new Batch(sheet, result.rows()));
            });
        }
        if (isNew && rows.getOrDefault("mall.csv", 0) == 0) {
            faults.putIfAbsent("mall.csv", List.of(new Fault(1, "", Fault.Type.EMPTY_FILE, "", Map.of())));
        }
        Report report = new Report(rows, faults);
        if (report.fine() && !dryRun) {
            editor.save(known, batches, null, null);
        }
        return report;
    }

    /** A mall that is new says itself where it stands; the sheet's own rules then report what is wrong with it. */
    private int regionIn(MallFolder folder) {
        return folder.file("mall.csv").map(RegionCell::read).orElse(Wall.NATION);
    }
}
