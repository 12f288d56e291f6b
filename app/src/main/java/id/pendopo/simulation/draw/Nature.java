package id.pendopo.simulation.draw;

import id.pendopo.simulation.profile.Profile;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is true of a mall on all days of one seed, and what nobody has told the estimate. */
record Nature(Map<UUID, Double> bias, Map<UUID, Double> pace) {
    static Nature of(Profile profile, MallDay mall, long seed) {
        Dice services = Dice.of(seed, "service-bias");
        Dice officers = Dice.of(seed, "pace");
        return new Nature(
                each(mall.services().stream().map(service -> service.id()), services, profile.of("service-bias")),
                each(mall.plan().counters().keySet().stream(), officers, profile.of("pace-spread")));
    }

    private static Map<UUID, Double> each(Stream<UUID> ids, Dice dice, double spread) {
        return ids.collect(Collectors.toMap(Function.identity(), id -> dice.around(spread)));
    }

    double bias(UUID service) {
        return bias.getOrDefault(service, 1.0);
    }

    double pace(UUID counter) {
        return pace.getOrDefault(counter, 1.0);
    }
}
