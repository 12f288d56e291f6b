package id.pendopo.visits.voice;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Utc;
import java.sql.Array;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which languages each kiosk can read its page aloud; it tells when it opens the page. */
@Component
public class KioskVoices {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    KioskVoices(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param languages by their codes; empty when its browser has no voice of its own */
    public void told(UUID mall, UUID kiosk, List<String> languages) {
        jdbc.sql("""
                insert into visits.kiosk_voice (region_id, device_id, mall_id, languages, told_at)
                values (:region, :kiosk, :mall, :languages, :now)
                on conflict (region_id, device_id) do update set languages = excluded.languages, told_at = excluded.told_at
                """)
                .param("region", Wall.region())
                .param("kiosk", kiosk)
                .param("mall", mall)
                .param("languages", languages.toArray(String[]::new))
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    /** Codes of languages by kiosk; a kiosk that has never told is not among them. */
    public Map<UUID, Set<String>> of(UUID mall) {
        Map<UUID, Set<String>> voices = new HashMap<>();
        jdbc.sql("select device_id, languages from visits.kiosk_voice where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> voices.put(row.getObject("device_id", UUID.class), codes(row.getArray("languages"))))
                .list();
        return voices;
    }

    private static Set<String> codes(Array languages) throws SQLException {
        return Set.of((String[]) languages.getArray());
    }
}
