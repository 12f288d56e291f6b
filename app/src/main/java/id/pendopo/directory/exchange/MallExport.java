package id.pendopo.directory.exchange;

import id.pendopo.directory.Mall;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.directory.sheet.Sheet;
import id.pendopo.directory.sheet.Sheets;
import id.pendopo.platform.database.Wall;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A mall's files, the way {@link MallImport} reads them. */
@Component
public class MallExport {
    private final Sheets sheets;

    MallExport(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Contents by file name, in the order in which an import reads them. */
    public Map<String, String> files(Mall mall) {
        return Wall.get(mall.region(), () -> {
            Premises premises = new Premises(mall.region(), mall.id(), mall.code(), mall.floors());
            Map<String, String> files = new LinkedHashMap<>();
            for (Sheet sheet : sheets.ofMall()) {
                files.put(sheet.name() + ".csv", MallFolder.csv(sheet, sheet.rows(premises)));
            }
            return files;
        });
    }
}
