package id.pendopo.directory.exchange;

import id.pendopo.directory.live.DirectoryChanges;
import id.pendopo.directory.sheet.Column;
import id.pendopo.directory.sheet.Premises;
import id.pendopo.directory.sheet.Sheet;
import id.pendopo.directory.sheet.Values;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way into the directory's tables. Each edit is one transaction with its {@code DIRECTORY_CHANGED} event;
 * when it is committed, this node's plans are read again before the answer goes out.
 */
@Component
public class DirectoryEditor {
    private final Once once;
    private final DirectoryChanges changes;

    DirectoryEditor(Once once, DirectoryChanges changes) {
        this.once = once;
        this.changes = changes;
    }

    /** The checked rows of one sheet. */
    public record Batch(Sheet sheet, List<Values> rows) {}

    /**
     * @param actor null for the command line and the demo's seed
     * @param key the form's idempotency key; null where there is no form
     */
    @Transactional
    public void save(Premises premises, List<Batch> batches, @Nullable UUID actor, @Nullable String key) {
        List<String> content = batches.stream().map(DirectoryEditor::content).toList();
        if (first(key, "directory.save", Once.named(premises.mall(), content))) {
            batches.forEach(batch -> batch.sheet().save(premises, batch.rows()));
            changed(
                    premises.mall(),
                    actor,
                    batches.stream().map(batch -> batch.sheet().name()).toList());
        }
    }

    /** Saves one row in the place of another whose key it may have changed. */
    @Transactional
    public void replace(
            Premises premises, Sheet sheet, Map<String, String> old, List<Values> rows, UUID actor, String key) {
        UUID subject = Once.named(premises.mall(), new TreeMap<>(old), content(new Batch(sheet, rows)));
        if (first(key, "directory.replace", subject)) {
            sheet.delete(premises, old);
            sheet.save(premises, rows);
            changed(premises.mall(), actor, List.of(sheet.name()));
        }
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code not-found} */
    @Transactional
    public void delete(Premises premises, Sheet sheet, Map<String, String> row, UUID actor, String key) {
        if (first(key, "directory.delete", Once.named(premises.mall(), sheet.name(), new TreeMap<>(row)))) {
            if (!sheet.delete(premises, row)) {
                throw PlatformProblem.NOT_FOUND.refusal();
            }
            changed(premises.mall(), actor, List.of(sheet.name()));
        }
    }

    /** The cells as a file has them: without the ids that a reading adds, which are others at the next one. */
    private static String content(Batch batch) {
        List<String> columns =
                batch.sheet().columns().stream().map(Column::name).toList();
        return batch.sheet().name()
                + batch.rows().stream().map(row -> row.key(columns)).toList();
    }

    private boolean first(@Nullable String key, String command, UUID subject) {
        return key == null || once.first(key, command, subject);
    }

    private void changed(UUID mall, @Nullable UUID actor, List<String> sheets) {
        changes.tell(mall, mall, actor, sheets);
    }
}
