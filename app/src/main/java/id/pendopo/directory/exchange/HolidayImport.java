package id.pendopo.directory.exchange;

import id.pendopo.directory.exchange.DirectoryEditor.Batch;
import id.pendopo.directory.sheet.NationalHolidaySheet;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.directory.sheet.SheetReader;
import id.pendopo.platform.database.Wall;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nation's holidays out of one file. */
@Component
public class HolidayImport {
    /** National rows hang on no mall: their events speak of the nation itself. */
    public static final UUID NATION = new UUID(0, 0);

    private final NationalHolidaySheet sheet;
    private final DirectoryEditor editor;

    HolidayImport(NationalHolidaySheet sheet, DirectoryEditor editor) {
        this.sheet = sheet;
        this.editor = editor;
    }

    /** What rows of national sheets may refer to: nothing. */
    public static Premises premises() {
        return new Premises(Wall.NATION, NATION, "", 0);
    }

    public SheetReader.Result load(byte[] file, boolean dryRun, @Nullable UUID actor, @Nullable String key) {
        return Wall.get(Wall.NATION, () -> {
            SheetReader.Result result = SheetReader.file(sheet, file, premises());
            if (result.fine() && !dryRun) {
                editor.save(premises(), List.of(new Batch(sheet, result.rows())), actor, key);
            }
            return result;
        });
    }
}
