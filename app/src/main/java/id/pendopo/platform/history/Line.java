package id.pendopo.platform.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A row of the history as the text that the chain is made over. */
record Line(Position position, String type, String text) {
    static Line of(ResultSet row, int number) throws SQLException {
        return new Line(
                new Position(row.getLong("xid"), row.getObject("id", UUID.class)),
                row.getString("type"),
                row.getString("line"));
    }
}
