package id.pendopo.directory.exchange;

import id.pendopo.platform.csv.CsvFile;
import id.pendopo.platform.csv.CsvReader;
import id.pendopo.platform.csv.CsvUnreadable;
import id.pendopo.platform.database.Wall;

/** Peeks at the region in a mall's file, before its wall is entered. */
final class RegionCell {
    private RegionCell() {}

    static int read(byte[] mallFile) {
        try {
            return CsvReader.read(mallFile).lines().stream()
                    .map((CsvFile.Line line) -> line.cell("region"))
                    .filter(cell -> cell.matches("\\d{4}"))
                    .map(Integer::valueOf)
                    .findFirst()
                    .orElse(Wall.NATION);
        } catch (CsvUnreadable e) {
            return Wall.NATION;
        }
    }
}
