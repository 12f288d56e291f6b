package id.pendopo.directory.live;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Pulse;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What every edit of the directory ends with, in its transaction. */
@Component
public class DirectoryChanges {
    private final Revisions revisions;
    private final History history;
    private final LiveDirectory live;
    private final Pulse pulse;
    private final InstantSource clock;

    DirectoryChanges(Revisions revisions, History history, LiveDirectory live, Pulse pulse, InstantSource clock) {
        this.revisions = revisions;
        this.history = history;
        this.live = live;
        this.pulse = pulse;
        this.clock = clock;
    }

    /**
     * Tells the history, and once it is committed reads this node's plans again.
     *
     * @param mall null for what belongs to the whole region
     * @param sheets which have changed
     */
    public void tell(@Nullable UUID mall, UUID subject, @Nullable UUID actor, List<String> sheets) {
        revisions.step();
        String body = "{\"sheets\":\"" + String.join(" ", sheets) + "\"}";
        history.append(new Event(clock.instant(), mall, subject, actor, "DIRECTORY_CHANGED", body));
        int region = Wall.region();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    live.refresh(region);
                    pulse.hurry();
                }
            }
        });
    }
}
