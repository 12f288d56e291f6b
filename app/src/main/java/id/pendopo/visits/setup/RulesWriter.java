package id.pendopo.visits.setup;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitProblem;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a mall's rules. They hold from the next call, ticket and estimate on. */
@Component
public class RulesWriter {
    private static final String SET = RuleField.ALL.stream()
            .map(field -> field.column() + " = :" + field.column())
            .collect(Collectors.joining(", "));

    private final Once once;
    private final JdbcClient jdbc;
    private final History history;
    private final QueueBooks books;
    private final InstantSource clock;

    RulesWriter(Once once, JdbcClient jdbc, History history, QueueBooks books, InstantSource clock) {
        this.once = once;
        this.jdbc = jdbc;
        this.history = history;
        this.books = books;
        this.clock = clock;
    }

    /**
     * @param figures one for each {@link RuleField}, by column
     * @throws id.pendopo.platform.problem.Refusal {@code rules-invalid} when one is missing or out of its bounds
     */
    @Transactional
    public void save(UUID mall, Actor actor, Map<String, Integer> figures, boolean closingNeedsApproval, String key) {
        for (RuleField field : RuleField.ALL) {
            if (!field.allows(figures.get(field.column()))) {
                throw VisitProblem.RULES_INVALID.refusal();
            }
        }
        if (!once.first(key, "SAVE_RULES", Once.named(mall, new TreeMap<>(figures), closingNeedsApproval))) {
            return;
        }
        books.of(mall);
        jdbc.sql("update visits.rules set " + SET + ", closing_needs_approval = :approval"
                        + " where region_id = :region and mall_id = :mall")
                .params(figures)
                .param("approval", closingNeedsApproval)
                .param("region", Wall.region())
                .param("mall", mall)
                .update();
        history.append(new Event(
                clock.instant(), mall, mall, actor.id(), "QUEUES_CHANGED", "{\"what\":\"rules\",\"how\":\"SAVED\"}"));
        books.forget(mall);
    }
}
