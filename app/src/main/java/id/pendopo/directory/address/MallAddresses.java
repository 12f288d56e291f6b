package id.pendopo.directory.address;

import id.pendopo.directory.Directory;
import id.pendopo.platform.database.ModuleSchema;
import id.pendopo.platform.database.Regions;
import id.pendopo.platform.security.Places;
import id.pendopo.platform.web.MallNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the platform where addresses lead. A mall's code never moves to another region, so it is remembered for good. */
@Configuration(proxyBeanMethods = false)
class MallAddresses {
    @Bean
    ModuleSchema directorySchema() {
        return new ModuleSchema("directory", 1);
    }

    @Bean
    Places places(JdbcClient jdbc) {
        Map<String, Places.Place> known = new ConcurrentHashMap<>();
        return code -> {
            Places.Place place = known.get(code);
            if (place == null) {
                place = find(jdbc, code).orElse(null);
                if (place != null) {
                    known.put(code, place);
                }
            }
            return Optional.ofNullable(place);
        };
    }

    private static Optional<Places.Place> find(JdbcClient jdbc, String code) {
        return jdbc.sql("select region_id, mall_id from directory.mall_code where code = :code")
                .param("code", code)
                .query((row, n) -> new Places.Place(row.getInt("region_id"), row.getObject("mall_id", UUID.class)))
                .optional();
    }

    @Bean
    MallNames mallNames(ObjectProvider<Directory> directory) {
        return code -> directory
                .getObject()
                .byCode(code)
                .map(plan -> new MallNames.MallName(
                        plan.mall().code(),
                        plan.mall().shortName(),
                        plan.mall().zone(),
                        plan.mall().languages()));
    }

    @Bean
    Regions regions(JdbcClient jdbc) {
        return () -> {
            List<Integer> all = jdbc.sql("select region_id from directory.region order by region_id")
                    .query(Integer.class)
                    .list();
            return List.copyOf(all);
        };
    }
}
