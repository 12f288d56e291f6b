package id.pendopo.platform.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One backup a night where a folder is named. A night that was slept through, because the PC was off, is made up for as
 * soon as it is on; health warns when the newest one is older than a day and a half.
 */
@Component
@ConditionalOnWebApplication
class NightlyBackup implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final Duration TOO_OLD = Duration.ofHours(36);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final Backups backups;
    private final BackupSettings settings;
    private final InstantSource clock;
    private final ZoneId zone = ZoneId.systemDefault();
    private final ReentrantLock copying = new ReentrantLock();
    private Instant notBefore = Instant.MIN;

    NightlyBackup(Backups backups, BackupSettings settings, InstantSource clock) {
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * At a fixed rate, so in a thread of its own: tasks with a fixed delay share one, and a copy that takes minutes must not
     * hold up the mall's clockwork. One at a time; after a failure not again before an hour, for a full disk gets no emptier.
     */
    @Scheduled(fixedRateString = "${pendopo.backup-looks:PT1M}", initialDelayString = "${pendopo.backup-looks:PT1M}")
    void look() {
        if (settings.folder().isEmpty() || !copying.tryLock()) {
            return;
        }
        try {
            if (!clock.instant().isBefore(notBefore) && due()) {
                copy(Path.of(settings.folder()));
            }
        } catch (BackupRefused | DataAccessException e) {
            LOG.error("no backup was made: {}", e.getMessage());
            notBefore = clock.instant().plus(AFTER_A_FAILURE);
        } finally {
            copying.unlock();
        }
    }

    private void copy(Path folder) {
        LOG.info("backup: {}", backups.make(folder));
        try {
            backups.forgetOld(folder);
        } catch (BackupRefused e) {
            LOG.error("old backups stay: {}", e.getMessage());
        }
    }

    /** Whether none was made since the last time of day at which one should have been. */
    private boolean due() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
        LocalDateTime today = now.toLocalDate().atTime(settings.at());
        Instant last =
                (today.isAfter(now) ? today.minusDays(1) : today).atZone(zone).toInstant();
        return newest().filter(made -> !made.isBefore(last)).isEmpty();
    }

    private Optional<Instant> newest() {
        return backups.newest(Path.of(settings.folder()));
    }

    @Override
    public Health health() {
        if (settings.folder().isEmpty()) {
            return Health.up().build();
        }
        return (isFresh() ? Health.up() : Health.status("WARNING")).build();
    }

    /** Not in a folder that can't be looked into either: a disk that was pulled out. */
    private boolean isFresh() {
        try {
            return newest().filter(made -> made.isAfter(clock.instant().minus(TOO_OLD)))
                            .isPresent()
                    && !backups.clockIsWrong(Path.of(settings.folder()));
        } catch (BackupRefused e) {
            LOG.warn("no backup can be seen: {}", e.getMessage());
            return false;
        }
    }
}
