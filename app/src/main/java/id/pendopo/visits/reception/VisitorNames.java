package id.pendopo.visits.reception;

import id.pendopo.platform.database.Wall;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for lists on the reception's screen: enough to know a person who stands there, not enough to read off. */
@Component
public class VisitorNames {
    private static final int SHOWN = 3;

    private final JdbcClient jdbc;

    VisitorNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Masked names by visitor; who left no name, or was erased, is missing. */
    public Map<UUID, String> masked(Collection<UUID> visitors) {
        Map<UUID, String> names = new HashMap<>();
        if (!visitors.isEmpty()) {
            jdbc.sql("select id, name from visits.visitor where region_id = :region and id = any(:ids) and name <> ''")
                    .param("region", Wall.region())
                    .param("ids", visitors.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), mask(row.getString("name")));
                    });
        }
        return names;
    }

    /** "Ratna Puspita" → "Ratna P."; "Darto" → "Dar•••". */
    public static String mask(String name) {
        List<String> words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        if (words.size() == 1) {
            String word = words.getFirst();
            int keep = word.offsetByCodePoints(0, Math.min(SHOWN, word.codePointCount(0, word.length())));
            return word.substring(0, keep) + "•••";
        }
        return words.getFirst()
                + words.subList(1, words.size()).stream()
                        .map(word -> " " + word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining());
    }
}
