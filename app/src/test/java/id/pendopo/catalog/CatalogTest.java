package id.pendopo.catalog;

import id.pendopo.PendopoTest;
import id.pendopo.catalog.store.CatalogWriter;
import id.pendopo.directory.Agency;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Sessions;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What tests of the catalogue share: the mall of Jombang, which they may change, and people to do it. */
abstract class CatalogTest extends PendopoTest {
    static final String MALL = "jombang";

    @Autowired
    Catalog catalog;

    @Autowired
    Directory directory;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CatalogWriter writer;

    @Autowired
    TransactionOperations transaction;

    MallPlan plan;
    UUID mall;
    Agency dukcapil;
    Agency dinsos;

    @BeforeEach
    void place() {
        plan = directory.byCode(MALL).orElseThrow();
        mall = plan.mall().id();
        dukcapil = agency("DUKCAPIL");
        dinsos = plan.agencies().values().stream()
                .filter(agency -> !agency.code().equals("DUKCAPIL"))
                .filter(agency -> catalog.services(mall).values().stream()
                        .anyMatch(s -> s.agency().equals(agency.id())))
                .findFirst()
                .orElseThrow();
    }

    /** A code that no service has. */
    static String code() {
        return "UJI-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** What a test brought in goes again: other tests look at this mall as it was. */
    @AfterEach
    void asItWas() {
        here(() -> transaction.execute(status -> {
            jdbc.sql("delete from catalog.service where region_id = :region and code like 'UJI-%'")
                    .param("region", Wall.region())
                    .update();
            writer.tell(mall, List.of(), null);
            return true;
        }));
    }

    Agency agency(String code) {
        return plan.agencies().values().stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    <T> T here(Supplier<T> work) {
        return Wall.get(plan.mall().region(), work);
    }

    Service service(String code) {
        return catalog.services(mall).values().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    boolean offers(String code) {
        return catalog.services(mall).values().stream()
                .anyMatch(service -> service.code().equals(code));
    }

    Actor manager() {
        return new Actor(new UUID(7, 1), plan.mall().region(), Role.MALL_MANAGER, "Penguji", mall, null, null);
    }

    Actor supervisor(Agency agency) {
        return new Actor(
                new UUID(7, 2), plan.mall().region(), Role.AGENCY_SUPERVISOR, "Penguji", mall, agency.id(), null);
    }

    /** A session of the demo's own staff. */
    Cookie signedIn(Role role) {
        return here(() -> {
            UUID account = jdbc.sql(
                            "select id from platform.account where region_id = :region and role = :role order by username limit 1")
                    .param("region", Wall.region())
                    .param("role", role.name())
                    .query(UUID.class)
                    .single();
            return new Cookie("pendopo_session", sessions.open(account));
        });
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
