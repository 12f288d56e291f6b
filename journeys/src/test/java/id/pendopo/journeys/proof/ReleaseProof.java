package id.pendopo.journeys.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code ./release} made, in an empty folder, without this machine's Java, Maven or systemd. */
class ReleaseProof {
    private static final String NEW_TABLE = """
            create table visits.tried (region_id int not null, id int not null, primary key (region_id, id));
            select platform.wall('visits.tried');
            """;

    @TempDir
    private Path temporary;

    @Test
    void a_hall_is_installed_upgraded_and_brought_back_with_all_its_numbers() throws Exception {
        Release first = Release.unpack(temporary);
        InstalledHall hall = new InstalledHall(Files.createDirectory(temporary.resolve("machine")));
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path state = Files.createDirectories(hall.at("var/lib/pendopo"));
        for (String link : List.of("migrations", "rehearsal")) {
            Files.createSymbolicLink(state.resolve(link), elsewhere);
        }
        try {
            assertOk(first.run("install", hall.root()));
            assertThat(elsewhere).as("where the service's user points").isEmptyDirectory();
            assertThat(state.resolve("migrations")).isRegularFile();
            assertThat(hall.program().info().command().orElseThrow())
                    .isEqualTo(hall.at("opt/pendopo/" + first.version() + "/runtime/bin/java")
                            .toString());
            assertThat(Files.readString(hall.at("var/log/pendopo.log")))
                    .as("the trained cache fits where the archive was unpacked")
                    .doesNotContain("[aot");
            hall.pairKiosk();
            List<String> numbers = take(hall, 3);

            Release second = first.with("version", "9.1");
            second.migrate(Map.of("visits/V9001__tried.sql", NEW_TABLE));
            assertOk(second.run("upgrade", hall.root(), "--untrained"));
            assertThat(hall.current()).isEqualTo("9.1");
            assertThat(hall.hasTable("visits.tried")).isTrue();
            numbers.addAll(take(hall, 2));
            assertThat(hall.numbers()).isEqualTo(numbers);

            hall.logAfterBackup();
            assertGoesBackByItself(broken(second), hall, numbers);
            assertRollback(first, hall, numbers.subList(0, 3));

            assertOk(hall.run("uninstall"));
            assertThat(hall.at("opt/pendopo")).doesNotExist();
            assertThat(hall.at("var/lib/pendopo/mall/data/PG_VERSION")).exists();
        } finally {
            if (Files.exists(hall.at("run/pendopo.pid"))) {
                hall.program().destroy();
            }
        }
    }

    /** Its first migration works, its second does not: the old version could not run on what is left without the backup. */
    private static Release broken(Release second) throws Exception {
        Release third = second.with("version", "9.2");
        third.migrate(Map.of(
                "platform/V9002__half.sql", "alter table platform.account add column half int;",
                "visits/V9003__broken.sql", "select 1 / 0;"));
        return third;
    }

    private void assertGoesBackByItself(Release broken, InstalledHall hall, List<String> numbers) throws Exception {
        long before = hall.program().pid();
        assertRefused(broken.run("upgrade", hall.root()), "V9003__broken.sql", "can't run on this machine");
        assertThat(hall.program().pid()).as("the rehearsal touches no hall").isEqualTo(before);
        Release.Outcome outcome = broken.run("upgrade", hall.root(), "--untrained");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.said())
                .contains("V9003__broken.sql", "kembali ke 9.1", "going back to 9.1", "serves at", "Not upgraded.");
        assertThat(hall.current()).isEqualTo("9.1");
        assertThat(hall.numbers()).as("after the broken upgrade").isEqualTo(numbers);
        numbers.addAll(take(hall, 1));
        assertThat(hall.numbers()).isEqualTo(numbers);
        try (Stream<Path> folders = Files.list(hall.at("var/lib/pendopo"))) {
            assertThat(folders.map(Path::getFileName).map(Path::toString))
                    .as("what the broken one left is set aside")
                    .anyMatch(name -> name.startsWith("mall."));
        }
    }

    /** By hand, from the upgraded version to the one before, whose tables were others. */
    private void assertRollback(Release first, InstalledHall hall, List<String> before) throws Exception {
        Release again = first.with("version", "9.3");
        again.migrate(Map.of("visits/V9001__tried.sql", NEW_TABLE, "visits/V9004__more.sql", "select 1;"));
        List<String> numbers = hall.numbers();
        assertOk(again.run("upgrade", hall.root(), "--untrained"));
        take(hall, 1);
        Release.Outcome refused = hall.run("rollback");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("--to-backup");
        assertThat(hall.current()).isEqualTo("9.3");
        assertStaysWithHalfABackup(hall);
        assertOk(hall.run("rollback", "--to-backup"));
        assertThat(hall.current()).isEqualTo("9.1");
        assertThat(hall.numbers())
                .as("as they were before the upgrade")
                .isEqualTo(numbers)
                .startsWith(before.toArray(String[]::new));
        assertThat(first.run("upgrade", hall.root()).said())
                .as("an older release over newer data")
                .contains("lebih lama", "older than the data");
    }

    /** A bring-back that fails changes nothing: the hall goes on with the numbers it has. */
    private static void assertStaysWithHalfABackup(InstalledHall hall) throws Exception {
        List<String> numbers = hall.numbers();
        Path backup = Path.of(Files.readString(hall.at("opt/pendopo/backup")).strip());
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(hall.run("rollback", "--to-backup"), "can't be brought back", "Version 9.3 was started again");
        assertThat(hall.current()).isEqualTo("9.3");
        assertThat(hall.numbers()).isEqualTo(numbers);
        assertThat(hall.at("var/lib/pendopo/mall.part")).doesNotExist();
        Files.write(backup, whole);
    }

    @Test
    void what_can_not_work_is_refused_before_anything_is_changed() throws Exception {
        Release release = Release.unpack(temporary);
        Path root = Files.createDirectory(temporary.resolve("machine"));
        assertRefused(release.with("arch", "riscv64").run("install", root), "riscv64");
        assertRefused(release.run("upgrade", root), "./install");
        Release damaged = release.with("commit", "damaged");
        Path library = damaged.folder().resolve("program/pendopo.jar");
        byte[] bytes = Files.readAllBytes(library);
        bytes[bytes.length / 2] ^= 1;
        Files.delete(library);
        Files.write(library, bytes);
        assertRefused(damaged.run("install", root), "rusak", "damaged");
        assertRefused(full(release, root), "hanya 1 MB", "Only 1 MB are free");
        Files.createDirectories(root.resolve("var/lib/pendopo"));
        Files.writeString(root.resolve("var/lib/pendopo/migrations"), "visits/V9999__later.sql\n");
        assertRefused(release.run("install", root), "lebih baru", "later release");
        assertThat(root.resolve("opt")).doesNotExist();
        assertThat(root.resolve("etc")).doesNotExist();
    }

    /** On a disk with one megabyte left. */
    private Release.Outcome full(Release release, Path root) throws Exception {
        Path df = Files.createDirectory(temporary.resolve("full")).resolve("df");
        Files.writeString(
                df,
                "#!/bin/sh\nprintf '%s\\n' 'Filesystem 1024-blocks Used Available Capacity Mounted on' '/dev/x 9 8 1024 99% /'\n");
        Files.setPosixFilePermissions(df, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Release.run(
                release.folder(),
                "env",
                "PATH=" + df.getParent() + ":/usr/bin:/bin",
                "./install",
                "--root",
                root.toString());
    }

    @Test
    void the_service_names_only_what_the_archive_holds() throws Exception {
        Release release = Release.unpack(temporary);
        String unit = Files.readString(release.folder().resolve("service/pendopo.service"));
        List<String> paths = Pattern.compile("/opt/pendopo/current/(\\S+)")
                .matcher(unit)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(release.folder().resolve(path)).isExecutable());
        assertThat(unit)
                .contains("Restart=always", "User=pendopo", "ProtectSystem=strict", "NoNewPrivileges=yes")
                .contains("KillMode=mixed", "CapabilityBoundingSet=\n", "WantedBy=multi-user.target");
        if (Files.isExecutable(Path.of("/usr/bin/systemd-analyze"))) {
            Path there = Files.writeString(
                    temporary.resolve("pendopo.service"),
                    unit.replace("/opt/pendopo/current", release.folder().toString()));
            assertThat(Release.run(temporary, "systemd-analyze", "verify", there.toString())
                            .said())
                    .as("systemd's own opinion")
                    .doesNotContain("pendopo.service");
        }
    }

    private static List<String> take(InstalledHall hall, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(hall.take());
        }
        return numbers;
    }

    private static void assertOk(Release.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.said()).isZero();
    }

    private static void assertRefused(Release.Outcome outcome, String... words) {
        assertThat(outcome.code()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said()).contains(words);
    }
}
