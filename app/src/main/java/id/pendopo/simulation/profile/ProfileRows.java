package id.pendopo.simulation.profile;

import id.pendopo.platform.csv.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The profiles that come with the program: {@code simulation/usual.csv}, and one beside it for each mall that differs. */
@Component
public class ProfileRows {
    /** The usual day, with what a mall has of its own. */
    public Profile profile(String mall) {
        List<Profile.Row> rows = new ArrayList<>(of("usual"));
        rows.addAll(of(mall));
        return new Profile(rows);
    }

    /** Of one file, as it stands there; empty when there is none. */
    public List<Profile.Row> of(String name) {
        ClassPathResource file = new ClassPathResource("simulation/" + name + ".csv");
        if (!file.exists()) {
            return List.of();
        }
        try {
            return CsvReader.read(file.getContentAsByteArray()).lines().stream()
                    .map(line -> new Profile.Row(
                            line.cell("parameter"),
                            line.cell("key"),
                            Double.parseDouble(line.cell("value")),
                            line.cell("source")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
