package id.pendopo.simulation.draw;

import id.pendopo.catalog.Service;
import id.pendopo.simulation.profile.Profile;
import id.pendopo.visits.setup.Queue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people come for: one service to three, of different queues; few services make most of the work. */
final class Wishes {
    private final List<Queue> queues;
    private final List<Double> weights = new ArrayList<>();
    private final Map<UUID, List<Service>> services = new HashMap<>();
    private final double rank;
    private final List<Double> stops;

    /** @param seed of the mall: what is sought most is so on all of its days */
    Wishes(Profile profile, MallDay mall, long seed) {
        Dice dice = Dice.of(seed, "services");
        queues = mall.queues();
        rank = profile.of("rank");
        stops = List.copyOf(profile.all("stops").values());
        for (Queue queue : queues) {
            weights.add(queue.contingent() * profile.of("queue", queue.code(), 1));
            List<Service> ranked = new ArrayList<>(mall.services(queue));
            for (int i = ranked.size() - 1; i > 0; i--) {
                Collections.swap(ranked, i, dice.below(i + 1));
            }
            services.put(queue.id(), ranked);
        }
    }

    /** How many services are sought in a day that fills all contingents. */
    double full() {
        return queues.stream().mapToInt(Queue::contingent).sum();
    }

    /** Of how many services a visit is on average. */
    double perVisit() {
        double all = stops.stream().mapToDouble(Double::doubleValue).sum();
        double sum = 0;
        for (int i = 0; i < stops.size(); i++) {
            sum += (i + 1) * stops.get(i) / all;
        }
        return sum;
    }

    List<Service> draw(Dice dice) {
        int wanted = 1 + dice.pick(stops);
        List<Service> wishes = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        for (int tries = 0; wishes.size() < wanted && tries < 20; tries++) {
            int queue = dice.pick(weights);
            if (!chosen.contains(queue)) {
                chosen.add(queue);
                wishes.add(service(queue, dice));
            }
        }
        return wishes;
    }

    /** One service of whichever agency. */
    Service any(Dice dice) {
        return service(dice.pick(weights), dice);
    }

    private Service service(int queue, Dice dice) {
        List<Service> ranked = services.getOrDefault(queues.get(queue).id(), List.of());
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            shares.add(Math.pow(i + 1, -rank));
        }
        return ranked.get(dice.pick(shares));
    }
}
