package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    private Path folder;

    private File archive(String name, String content, long time) throws IOException {
        File file = folder.resolve(name).toFile();
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(file))) {
            ZipEntry entry = new ZipEntry("static/ui/display.js");
            entry.setTime(time);
            out.putNextEntry(entry);
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void a_program_is_told_by_what_is_in_it_and_not_by_when_it_was_packed() throws IOException {
        String one = Build.digest(archive("a.jar", "one", 1_000_000_000_000L));
        assertThat(Build.digest(archive("b.jar", "one", 1_700_000_000_000L))).isEqualTo(one);
        assertThat(Build.digest(archive("c.jar", "two", 1_000_000_000_000L))).isNotEqualTo(one);
    }
}
