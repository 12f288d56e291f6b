package id.pendopo.visits.setup;

import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.setup.QueueWriter.QueueEntry;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves checked queues, all of a form or file in one transaction. */
@Component
public class QueueEditor {
    private final Once once;
    private final QueueWriter writer;

    QueueEditor(Once once, QueueWriter writer) {
        this.once = once;
        this.writer = writer;
    }

    @Transactional
    public void save(UUID mall, Actor actor, List<QueueEntry> entries, String key) {
        if (once.first(
                key,
                "SAVE_QUEUES",
                Once.named(mall, entries.stream().map(QueueEditor::content).toList()))) {
            entries.forEach(entry -> writer.save(mall, entry, actor.id()));
        }
    }

    private static List<Object> content(QueueEntry entry) {
        List<UUID> services = entry.services().stream().sorted().toList();
        return List.of(
                entry.code(),
                entry.agency(),
                entry.nameId(),
                entry.nameEn(),
                entry.prefix(),
                entry.digits(),
                entry.contingent(),
                entry.active(),
                entry.counters(),
                services);
    }
}
