package id.pendopo.visits.offline;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.setup.MallRules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a mall's offline numbers last for today: its manager is told before a kiosk finds none. */
@Component
public class NumbersLeft {
    /** Stocks that should be left. */
    private static final int STOCKS = 2;

    private final JdbcClient jdbc;

    NumbersLeft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are left, when those are few. */
    public Optional<Integer> few(UUID mall, LocalDate day, MallRules rules) {
        return jdbc.sql("""
                select :largest - last_no from visits.number_day
                where region_id = :region and mall_id = :mall and day = :day and prefix = :prefix
                """)
                .param("largest", OfflineBlock.LARGEST)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("day", day)
                .param("prefix", rules.offlinePrefix())
                .query(Integer.class)
                .optional()
                .filter(left -> left < rules.offlineNumbers() * STOCKS);
    }
}
