package id.pendopo.directory.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One table of the directory as people see it: columns, rules between cells, and its place in the database. */
public interface Sheet {
    /** In addresses, file names ({@code <name>.csv}) and texts. */
    String name();

    List<Column> columns();

    /** The columns that tell one row from another: a row with the same key is replaced. */
    List<String> key();

    /** Checks what no single cell can tell, and adds what saving needs. Called only for rows whose cells are all fine. */
    void check(Values row, Premises premises, BiConsumer<String, Fault.Type> fault);

    /** Inserts or replaces the rows, in the transaction and the region of the caller. */
    void save(Premises premises, List<Values> rows);

    /** All rows as a file holds them, in a fixed order. */
    List<Map<String, String>> rows(Premises premises);

    /** Takes a row away, by its key as the file has it. Sheets whose rows others depend on keep this refusal. */
    default boolean delete(Premises premises, Map<String, String> key) {
        return false;
    }

    /** Whether the rows hold for the whole region: who leads one of its malls reads them and changes nothing. */
    default boolean regional() {
        return false;
    }

    /** The cells of a known row that hold for all malls of the region, so that none of them changes them alone. */
    default Map<String, String> settled(Premises premises, Map<String, String> key) {
        return Map.of();
    }

    /** Whether {@link #delete} works here. */
    default boolean deletable() {
        return false;
    }
}
