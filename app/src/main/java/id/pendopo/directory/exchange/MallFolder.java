package id.pendopo.directory.exchange;

import id.pendopo.directory.sheet.Column;
import id.pendopo.directory.sheet.Sheet;
import id.pendopo.platform.csv.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Where the files of a mall come from: a folder on disk, or the seed inside the program. */
public interface MallFolder {
    Optional<byte[]> file(String name);

    static MallFolder of(Path folder) {
        return name -> read(folder.resolve(name));
    }

    /** @param folder such as {@code seed/malls/jambi} */
    static MallFolder inside(String folder) {
        return name -> {
            Resource resource = new ClassPathResource(folder + "/" + name);
            try {
                return resource.exists() ? Optional.of(resource.getContentAsByteArray()) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String csv(Sheet sheet, List<Map<String, String>> rows) {
        List<String> columns = sheet.columns().stream().map(Column::name).toList();
        return CsvWriter.write(
                columns,
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList())
                        .toList());
    }
}
