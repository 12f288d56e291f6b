package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderInUseTest {
    @TempDir
    Path temporary;

    @Test
    void a_second_start_in_the_same_program_is_refused_and_the_first_server_goes_on() throws Exception {
        try (var first = Servers.start(temporary)) {
            assertThatExceptionOfType(FolderInUse.class).isThrownBy(() -> Servers.start(temporary));
            assertThatExceptionOfType(FolderInUse.class)
                    .as("by another name of the same folder")
                    .isThrownBy(() -> Servers.start(temporary.resolve("../" + temporary.getFileName())));
            assertThat(Servers.ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_program_is_refused_with_a_sentence_in_both_languages() throws Exception {
        try (var first = Servers.start(temporary)) {
            // a refused try in this program must not set the folder free for others
            assertThatExceptionOfType(FolderInUse.class).isThrownBy(() -> Servers.start(temporary));
            try (var second = Program.start(temporary)) {
                assertThat(second.line())
                        .startsWith("FolderInUse ")
                        .contains("sedang dipakai oleh program lain", "is in use by another program")
                        .contains("nomor proses " + ProcessHandle.current().pid());
            }
            assertThat(Servers.ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_is_free_again_after_a_start_that_failed() throws Exception {
        var data = Files.createDirectory(temporary.resolve("data"));
        var version = Files.writeString(data.resolve("PG_VERSION"), "12\n");
        assertThatExceptionOfType(OtherMajorVersion.class).isThrownBy(() -> Servers.start(temporary));
        Files.delete(version);
        try (var server = Servers.start(temporary)) {
            assertThat(server.state().running()).isTrue();
        }
    }
}
