package id.pendopo.directory.nation;

import id.pendopo.directory.admin.DirectoryProblem;
import id.pendopo.directory.live.DirectoryChanges;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.text.PlainText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens regions and names them. */
@Component
class RegionDesk {
    private final NationStore store;
    private final Once once;
    private final DirectoryChanges changes;
    private final TransactionTemplate transaction;

    RegionDesk(NationStore store, Once once, DirectoryChanges changes, PlatformTransactionManager transactions) {
        this.store = store;
        this.once = once;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
    }

    void open(int region, String name, String province, UUID actor, String key) {
        String regionName = checked(name);
        String inProvince = checked(province);
        if (region < 1101 || region > 9999) {
            throw DirectoryProblem.REGION_UNKNOWN.refusal();
        }
        Wall.run(
                region,
                () -> transaction.executeWithoutResult(status -> {
                    UUID subject = new UUID(0, region);
                    if (once.first(key, "region.open", Once.named(region, regionName, inProvince))) {
                        store.save(region, regionName, inProvince);
                        changes.tell(null, subject, actor, List.of("region"));
                    }
                }));
    }

    static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 100 || !PlainText.isLine(stripped)) {
            throw DirectoryProblem.NAME_MISSING.refusal(Map.of("max", 100));
        }
        return stripped;
    }
}
