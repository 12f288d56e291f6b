package id.pendopo.directory.live;

import id.pendopo.platform.database.Wall;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One step per committed edit of a region's directory, made in the transaction of the edit. */
@Component
public class Revisions {
    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void step() {
        jdbc.sql("""
                insert into directory.revision (region_id, step) values (:region, 1)
                on conflict (region_id) do update set step = directory.revision.step + 1
                """).param("region", Wall.region()).update();
    }

    long of(int region) {
        return all().getOrDefault(region, 0L);
    }

    Map<Integer, Long> all() {
        Map<Integer, Long> steps = new HashMap<>();
        jdbc.sql("select region_id, step from directory.revision").query(row -> {
            steps.put(row.getInt("region_id"), row.getLong("step"));
        });
        return steps;
    }
}
