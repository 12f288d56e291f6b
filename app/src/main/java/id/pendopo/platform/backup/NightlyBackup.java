package id.pendopo.platform.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
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

    private final Backups backups;
    private final BackupSettings settings;
    private final InstantSource clock;
    private final ZoneId zone = ZoneId.systemDefault();

    NightlyBackup(Backups backups, BackupSettings settings, InstantSource clock) {
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${pendopo.backup-looks:PT1M}", initialDelayString = "${pendopo.backup-looks:PT1M}")
    void look() {
        if (settings.folder().isEmpty() || !due()) {
            return;
        }
        Path folder = Path.of(settings.folder());
        try {
            LOG.info("backup: {}", backups.make(folder));
            backups.forgetOld(folder);
        } catch (BackupRefused | DataAccessException e) {
            LOG.error("no backup was made: {}", e.getMessage());
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
        boolean fresh = newest().filter(made -> made.isAfter(clock.instant().minus(TOO_OLD)))
                .isPresent();
        return (fresh ? Health.up() : Health.status("WARNING")).build();
    }
}
