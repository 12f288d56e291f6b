package id.pendopo.directory.seed;

import id.pendopo.directory.exchange.HolidayImport;
import id.pendopo.directory.exchange.MallImport;
import id.pendopo.directory.sheet.NationalHolidaySheet;
import id.pendopo.platform.command.SeedStep;
import id.pendopo.platform.security.Places;
import org.springframework.stereotype.Component;

/** Holidays and the five malls, each only while it is not there. */
@Component
class DirectorySeed implements SeedStep {
    private final MallImport malls;
    private final HolidayImport holidays;
    private final NationalHolidaySheet holidaySheet;
    private final Places places;

    DirectorySeed(MallImport malls, HolidayImport holidays, NationalHolidaySheet holidaySheet, Places places) {
        this.malls = malls;
        this.holidays = holidays;
        this.holidaySheet = holidaySheet;
        this.places = places;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        if (holidaySheet.rows(HolidayImport.premises()).isEmpty()) {
            SeedFolders.nation().file("holidays.csv").ifPresent(this::holidays);
        }
        SeedFolders.MALLS.stream().filter(code -> places.find(code).isEmpty()).forEach(this::mall);
    }

    private void holidays(byte[] file) {
        var result = holidays.load(file, false, null, null);
        if (!result.fine()) {
            throw new SeedUnreadable("holidays.csv", result.faults());
        }
    }

    private void mall(String code) {
        var folder = SeedFolders.mall(code);
        if (folder.file("mall.csv").isPresent()) {
            var report = malls.load(code, folder, false);
            if (!report.fine()) {
                throw new SeedUnreadable(code, report.faults());
            }
        }
    }
}
