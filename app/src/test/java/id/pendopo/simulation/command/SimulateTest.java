package id.pendopo.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.Pendopo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed. */
class SimulateTest {
    @TempDir
    static Path folder;

    private record Ended(int code, String words) {}

    private static Ended simulate(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Pendopo.class.getName(),
                "simulate"));
        command.addAll(List.of(words));
        Path output = Files.createTempFile(folder, "out", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("PENDOPO_DATABASE_URL");
        return new Ended(builder.start().onExit().join().exitValue(), Files.readString(output));
    }

    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(":"))
                .filter(place -> !place.endsWith("test-classes"))
                .reduce((a, b) -> a + ":" + b)
                .orElseThrow();
    }

    @Test
    void it_reports_a_day_and_never_plays_one_where_a_mall_is_at_work() throws IOException {
        String data = folder.resolve("data").toString();
        Ended played = simulate("--mall", "jombang", "--seed", "7", "--data", data);
        assertThat(played.code()).as(played.words()).isZero();
        assertThat(played.words())
                .contains("MPP Jombang, seed 7", "2026-10-05:", "kunjungan / visits", "di dalam batas", "riwayat utuh")
                .doesNotContain("TIDAK / NO");
        Ended again = simulate("--mall", "jombang", "--data", data);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.words()).contains("di sini ada mal yang bekerja", "a mall is at work in this one");
    }

    @Test
    void what_is_typed_is_understood_or_named() {
        assertThat(Wish.of(List.of("--mall", "jember", "--seed", "7", "--days", "3", "--from", "2026-12-01")))
                .isEqualTo(new Wish("jember", 7, 3, LocalDate.of(2026, 12, 1)));
        for (List<String> wrong : List.of(
                List.of("--seed", "tujuh"),
                List.of("--mal", "jember"),
                List.of("--days"),
                List.of("--from", "besok"))) {
            assertThatExceptionOfType(Wish.NotUnderstood.class)
                    .isThrownBy(() -> Wish.of(wrong))
                    .withMessageContaining(wrong.getFirst());
        }
    }
}
