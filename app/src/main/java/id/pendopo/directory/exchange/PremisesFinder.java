package id.pendopo.directory.exchange;

import id.pendopo.directory.Mall;
import id.pendopo.directory.drawing.Drawings;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.platform.database.Wall;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rows may refer to in a mall, read fresh: not from memory, because an edit just before may matter. */
@Component
public class PremisesFinder {
    private final JdbcClient jdbc;
    private final Drawings drawings;

    PremisesFinder(JdbcClient jdbc, Drawings drawings) {
        this.jdbc = jdbc;
        this.drawings = drawings;
    }

    public Premises of(Mall mall) {
        return of(mall.region(), mall.id(), mall.code());
    }

    /** @param mall may be one that is about to be created */
    Premises of(int region, UUID mall, String code) {
        int floors = jdbc.sql("select floors from directory.mall where region_id = :region and id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(Integer.class)
                .optional()
                .orElse(1);
        Premises premises = new Premises(region, mall, code, floors);
        jdbc.sql("""
                        select code, id, type, name_id, name_en, short, kind, coalesce(source, '') as source
                        from directory.agency where region_id = :region
                        """).param("region", Wall.region()).query(row -> {
            premises.agency(row.getString("code"), row.getObject("id", UUID.class));
            premises.settled(row.getString("code"), cells(row));
        });
        jdbc.sql("select number, id from directory.counter where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query(row -> {
                    premises.counter(row.getInt("number"), row.getObject("id", UUID.class));
                });
        drawings.spots(mall).forEach(premises::stand);
        return premises;
    }

    private static Map<String, String> cells(ResultSet row) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (String column : List.of("type", "name_id", "name_en", "short", "kind", "source")) {
            cells.put(column, row.getString(column));
        }
        return cells;
    }
}
