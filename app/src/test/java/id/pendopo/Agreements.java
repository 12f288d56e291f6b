package id.pendopo;

import id.pendopo.directory.live.LiveDirectory;
import id.pendopo.platform.database.Wall;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Until when the agencies of a region have agreed to be in its malls. */
public final class Agreements {
    private Agreements() {}

    /** @param day the last one, of all of them; null: without end */
    public static void end(JdbcClient jdbc, LiveDirectory live, int region, @Nullable LocalDate day) {
        Wall.run(
                region,
                () -> jdbc.sql("update directory.membership set pks_until = :day where region_id = :region")
                        .param("day", day, Types.DATE)
                        .param("region", region)
                        .update());
        live.refresh(region);
    }
}
