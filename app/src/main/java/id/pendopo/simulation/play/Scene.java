package id.pendopo.simulation.play;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.security.Actor;
import id.pendopo.simulation.draw.DayPlan;
import id.pendopo.simulation.draw.Drawing;
import id.pendopo.visits.setup.QueueBook;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mall on the day that is played.
 *
 * @param services by id
 * @param officers the demo's, by their counter
 * @param reception the demo's; null where there is none
 * @param stranger draws what it takes to serve somebody who wasn't drawn
 */
record Scene(
        MallPlan plan,
        QueueBook book,
        Map<UUID, Service> services,
        Map<UUID, Actor> officers,
        @Nullable Actor reception,
        DayPlan day,
        Drawing.Stranger stranger,
        Refused refused) {
    UUID mall() {
        return plan.mall().id();
    }

    /** When the last counter closes. */
    Instant closes() {
        return day.officers().stream()
                .flatMap(officer -> officer.spans().stream())
                .map(span -> span.to())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** Where these services wait. */
    Set<UUID> queues(Collection<UUID> wanted) {
        return wanted.stream()
                .flatMap(service -> book.forService(service).stream())
                .map(queue -> queue.id())
                .collect(Collectors.toSet());
    }
}
