package id.pendopo.catalog.edit;

import java.util.List;
import java.util.Map;

/**
 * What somebody typed into the form of a service.
 *
 * @param fields by the names of the sheet's columns
 * @param requirements each line likewise, in order; a line without a name is none
 * @param seen the edition that the form was filled from; empty for a new service
 */
public record ServiceForm(
        Map<String, String> fields,
        List<Map<String, String>> requirements,
        boolean active,
        boolean offered,
        String seen) {
    /** Nothing is said about what the service is, only whether it is offered. */
    boolean isBlank() {
        return filled().isEmpty() && fields.values().stream().allMatch(String::isBlank);
    }

    public List<Map<String, String>> filled() {
        return requirements.stream()
                .filter(line -> !line.getOrDefault("name_id", "").isBlank()
                        || !line.getOrDefault("kind", "").isBlank())
                .toList();
    }
}
