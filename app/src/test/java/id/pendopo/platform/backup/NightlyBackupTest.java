package id.pendopo.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.TestClock;
import id.pendopo.platform.database.OwnServer;
import id.pendopo.platform.database.embedded.EmbeddedPostgres;
import id.pendopo.platform.database.embedded.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class NightlyBackupTest {
    @TempDir
    private static Path hall;

    @TempDir
    private Path folder;

    private static EmbeddedPostgres server;

    private final TestClock clock = new TestClock();
    private NightlyBackup nightly;

    @BeforeAll
    static void open() {
        server = Servers.start(hall);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void twoAreKept() {
        nightly = nightly(() -> Optional.of(
                new OwnServer.Access(hall, server.jdbcUrl("postgres"), server.superuser(), server.password())));
    }

    private NightlyBackup nightly(OwnServer of) {
        BackupSettings settings = new BackupSettings(folder.toString(), LocalTime.of(1, 30), 2, "");
        return new NightlyBackup(new Backups(of, settings, clock), settings, clock);
    }

    @Test
    void one_backup_a_night_is_made_and_the_oldest_go() throws IOException {
        nightly.look();
        List<Path> first = made();
        assertThat(first).hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        nightly.look();
        assertThat(made()).as("once a night").isEqualTo(first);
        for (int night = 0; night < 3; night++) {
            clock.advance(Duration.ofDays(1));
            nightly.look();
        }
        assertThat(made()).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(made())
                .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .as("nobody else may read it")
                        .hasSize(2));
    }

    @Test
    void health_warns_when_the_newest_is_too_old() {
        assertThat(nightly.health().getStatus()).isEqualTo(new Status("WARNING"));
        nightly.look();
        assertThat(nightly.health().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofHours(37));
        assertThat(nightly.health().getStatus()).isEqualTo(new Status("WARNING"));
    }

    @Test
    void files_that_bear_a_time_to_come_are_left_alone_and_warned_of_and_stand_in_nobodys_way() throws IOException {
        for (String later : List.of("pendopo-20990101-000000.zip", "pendopo-20990102-000000.zip")) {
            Files.createFile(folder.resolve(later));
        }
        nightly.look();
        assertThat(made()).hasSize(3);
        assertThat(nightly.health().getStatus()).isEqualTo(new Status("WARNING"));
        nightly.look();
        assertThat(made()).as("one a night").hasSize(3);
    }

    @Test
    void another_server_is_not_ours_to_copy() throws IOException {
        NightlyBackup elsewhere = nightly(Optional::empty);
        elsewhere.look();
        assertThat(made()).isEmpty();
        assertThat(elsewhere.health().getStatus()).isEqualTo(new Status("WARNING"));
    }

    @Test
    void a_folder_that_can_not_be_written_is_said_and_the_hall_goes_on() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, "no folder");
        nightly.look();
        assertThat(nightly.health().getStatus()).isEqualTo(new Status("WARNING"));
        Files.delete(folder);
        nightly.look();
        assertThat(folder).as("not tried again every minute").doesNotExist();
        clock.advance(Duration.ofMinutes(61));
        nightly.look();
        assertThat(made()).as("whole, and nothing half-made beside it").hasSize(1);
    }

    @Test
    void two_backups_in_one_folder_do_not_touch_each_other_and_what_was_abandoned_goes() throws IOException {
        Path anothers = Files.createFile(folder.resolve("pendopo.part"));
        Path abandoned = Files.createFile(folder.resolve("pendopo-cut-off.part"));
        Files.setLastModifiedTime(
                abandoned,
                FileTime.from(Files.getLastModifiedTime(anothers).toInstant().minus(Duration.ofHours(2))));
        nightly.look();
        assertThat(made()).hasSize(2).contains(anothers).doesNotContain(abandoned);
    }

    @Test
    void an_old_backup_that_can_not_be_removed_does_not_put_off_the_next_one() throws IOException {
        Path stuck = Files.createDirectory(folder.resolve("pendopo-20200101-000000.zip"));
        Files.createFile(stuck.resolve("a-folder-with-content-can-not-be-deleted"));
        Files.createFile(folder.resolve("pendopo-20200102-000000.zip"));
        ZonedDateTime now = clock.instant().atZone(ZoneId.systemDefault());
        clock.advance(Duration.between(now, now.plusDays(1).with(LocalTime.of(1, 15))));
        nightly.look();
        clock.advance(Duration.ofMinutes(30));
        nightly.look();
        assertThat(made())
                .filteredOn(file -> !file.getFileName().toString().startsWith("pendopo-2020"))
                .as("made up for, and that of this night")
                .hasSize(2);
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
