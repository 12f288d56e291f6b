package id.pendopo.visits.web;

import id.pendopo.visits.offline.KeptNumbers.How;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Offline numbers that reception settles by name.
 *
 * @param choices services that somebody can be taken in for; empty when no row needs them
 */
public record KeptView(List<Row> rows, List<Choice> choices) {
    public record Choice(UUID service, String name) {}

    /**
     * @param taken time, and the day where it isn't today's
     * @param wished what was chosen, in words
     * @param mayBeTakenIn whether it can still be a visit
     * @param service the one that was chosen and is still offered; empty when there is none or more than one
     */
    public record Row(
            UUID block,
            int no,
            String number,
            String taken,
            String wished,
            String why,
            boolean mayBeTakenIn,
            Optional<UUID> service) {
        public How[] hows() {
            return How.values();
        }
    }
}
