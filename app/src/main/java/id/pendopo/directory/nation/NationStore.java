package id.pendopo.directory.nation;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Directory.MallEntry;
import id.pendopo.platform.database.Wall;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regions with their malls. */
@Component
public class NationStore {
    private final JdbcClient jdbc;
    private final Directory directory;

    NationStore(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** A region as the nation's administrator sees it. */
    public record Region(int number, String name, String province, List<MallEntry> malls) {
        /** 16.10, as Kemendagri writes it. */
        public String code() {
            return number / 100 + "." + String.format("%02d", number % 100);
        }
    }

    List<Region> regions() {
        Map<Integer, List<MallEntry>> malls =
                directory.all().stream().collect(Collectors.groupingBy(MallEntry::region));
        return jdbc.sql("select region_id, name, province from directory.region order by region_id")
                .query((row, n) -> new Region(
                        row.getInt("region_id"),
                        row.getString("name"),
                        row.getString("province"),
                        malls.getOrDefault(row.getInt("region_id"), List.of())))
                .list();
    }

    boolean exists(int region) {
        return region != Wall.NATION && regions().stream().anyMatch(known -> known.number() == region);
    }

    void save(int region, String name, String province) {
        jdbc.sql("""
                insert into directory.region (region_id, name, province) values (:region, :name, :province)
                on conflict (region_id) do update set name = excluded.name, province = excluded.province
                """)
                .param("region", region)
                .param("name", name)
                .param("province", province)
                .update();
    }
}
