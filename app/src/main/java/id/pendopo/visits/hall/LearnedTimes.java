package id.pendopo.visits.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendopo.catalog.Catalog;
import id.pendopo.catalog.Service;
import id.pendopo.platform.database.Wall;
import id.pendopo.visits.estimate.Caution;
import id.pendopo.visits.estimate.Learned;
import id.pendopo.visits.estimate.Newcomers;
import id.pendopo.visits.estimate.ServiceTime;
import id.pendopo.visits.estimate.ServiceTimes;
import id.pendopo.visits.estimate.TypicalTime;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long services take in a mall: the catalogue's typical minutes, sharpened by what was learned. */
@Component
public class LearnedTimes {
    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Cache<UUID, ServiceTimes> recent;
    private final Cache<UUID, Map<UUID, Double>> noShows;
    private final Cache<UUID, Caution> cautions;

    /** @param clock the program's own: what is learned in a day that is played fast is not known later in it */
    public LearnedTimes(JdbcClient jdbc, Catalog catalog, InstantSource clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        recent = remembered(Duration.ofSeconds(20), clock);
        noShows = remembered(Duration.ofSeconds(60), clock);
        cautions = remembered(Duration.ofSeconds(60), clock);
    }

    private static <T> Cache<UUID, T> remembered(Duration length, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(length)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    public ServiceTimes of(UUID mall) {
        return recent.get(mall, this::load);
    }

    public void forget(UUID mall) {
        recent.invalidate(mall);
        noShows.invalidate(mall);
        cautions.invalidate(mall);
    }

    /** How often a service is wished among others: as often as it was served, and each once before anything is known. */
    Newcomers.Share share(UUID mall, UUID service) {
        return new Newcomers.Share(service, of(mall).of(service).learned().n() + 1.0);
    }

    /** How wide the told bounds must be. */
    public Caution caution(UUID mall) {
        return cautions.get(
                mall,
                m -> jdbc.sql(
                                "select log_factor, scored from visits.caution where region_id = :region and mall_id = :mall")
                        .param("region", Wall.region())
                        .param("mall", m)
                        .query((row, n) -> new Caution(row.getDouble(1), row.getLong(2)))
                        .optional()
                        .orElse(Caution.ofNewMall()));
    }

    private ServiceTimes load(UUID mall) {
        Map<UUID, Learned> learned = new HashMap<>();
        jdbc.sql(
                        "select service_id, n, mean_log, m2_log from visits.learned where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((ResultSet row) -> {
                    learned.put(
                            row.getObject(1, UUID.class),
                            new Learned(row.getLong(2), row.getDouble(3), row.getDouble(4)));
                });
        Map<UUID, ServiceTime> times = new HashMap<>();
        for (Service service : catalog.services(mall).values()) {
            times.put(
                    service.id(),
                    new ServiceTime(
                            TypicalTime.ofMinutes(service.minutes()),
                            learned.getOrDefault(service.id(), Learned.nothing())));
        }
        return new ServiceTimes(times);
    }

    /** Share of called visitors who do not come, by queue; one in fifty until the mall knows better. */
    public double noShowShare(UUID mall, UUID queue) {
        return noShows.get(mall, this::loadNoShows).getOrDefault(queue, 0.02);
    }

    private Map<UUID, Double> loadNoShows(UUID mall) {
        Map<UUID, Double> shares = new HashMap<>();
        jdbc.sql(
                        "select queue_id, called, no_show from visits.no_show_share where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .query((ResultSet row) -> {
                    shares.put(row.getObject(1, UUID.class), (row.getLong(3) + 1.0) / (row.getLong(2) + 50.0));
                });
        return shares;
    }
}
