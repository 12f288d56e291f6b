package id.pendopo.visits.voice;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The voice rules of each mall: read at each call, so that a change is heard at the next. */
@Component
public class VoiceBook {
    private final JdbcClient jdbc;
    private final Once once;
    private final History history;
    private final InstantSource clock;

    VoiceBook(JdbcClient jdbc, Once once, History history, InstantSource clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.history = history;
        this.clock = clock;
    }

    public VoiceRules of(UUID mall) {
        return jdbc.sql("""
                select spelling, agency, floor, english, chime, times, speed, again from visits.voice
                where region_id = :region and mall_id = :mall
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new VoiceRules(
                        Spelling.valueOf(row.getString("spelling")),
                        row.getBoolean("agency"),
                        row.getBoolean("floor"),
                        row.getBoolean("english"),
                        row.getBoolean("chime"),
                        row.getInt("times"),
                        row.getInt("speed"),
                        row.getInt("again")))
                .optional()
                .orElse(VoiceRules.STANDARD);
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code rules-invalid} when a figure is out of its bounds */
    @Transactional
    public void save(UUID mall, Actor actor, VoiceRules rules, String key) {
        if (!rules.fits()) {
            throw VisitProblem.RULES_INVALID.refusal();
        }
        if (!once.first(key, "SAVE_VOICE", Once.named(mall, rules))) {
            return;
        }
        jdbc.sql("""
                insert into visits.voice (region_id, mall_id, spelling, agency, floor, english, chime, times, speed, again)
                values (:region, :mall, :spelling, :agency, :floor, :english, :chime, :times, :speed, :again)
                on conflict (region_id, mall_id) do update set spelling = excluded.spelling, agency = excluded.agency,
                  floor = excluded.floor, english = excluded.english, chime = excluded.chime, times = excluded.times,
                  speed = excluded.speed, again = excluded.again
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("spelling", rules.spelling().name())
                .param("agency", rules.agency())
                .param("floor", rules.floor())
                .param("english", rules.english())
                .param("chime", rules.chime())
                .param("times", rules.times())
                .param("speed", rules.speed())
                .param("again", rules.again())
                .update();
        history.append(new Event(
                clock.instant(), mall, mall, actor.id(), "QUEUES_CHANGED", "{\"what\":\"voice\",\"how\":\"SAVED\"}"));
    }
}
