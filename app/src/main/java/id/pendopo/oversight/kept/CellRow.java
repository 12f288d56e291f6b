package id.pendopo.oversight.kept;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.Cell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A cell as columns. */
final class CellRow {
    private CellRow() {}

    static Cell read(ResultSet row) throws SQLException {
        return new Cell(
                row.getObject("agency_id", UUID.class),
                row.getObject("service_id", UUID.class),
                Licensing.valueOf(row.getString("licensing")),
                row.getBoolean("umk"),
                row.getBoolean("priority"));
    }
}
