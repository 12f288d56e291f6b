package id.pendopo.catalog.search;

import id.pendopo.catalog.Service;
import id.pendopo.catalog.ServiceBundle;
import id.pendopo.catalog.store.BundleRow;
import id.pendopo.directory.Agency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One mall's services, ready to be searched: a few hundred, so everything stays in memory, behind the wall by
 * construction. A service counts for each word of the query by where it has it (name before everyday words before product,
 * bundle and agency), by how sure the word is, and by how rare it is in this mall; a service that has all the words goes
 * before one that has some.
 */
public final class ServiceIndex {
    private static final double SHARE_OF_BEST = 0.3;

    private final List<Service> services;
    private final Map<String, Map<Integer, Double>> places;
    private final List<List<String>> names;
    private final Vocabulary vocabulary;

    private ServiceIndex(List<Service> services, Map<String, Map<Integer, Double>> places, List<List<String>> names) {
        this.services = services;
        this.places = places;
        this.names = names;
        this.vocabulary = new Vocabulary(places.keySet());
    }

    /** @param words of all the region's bundles: those that are not in {@code bundles} are left out */
    public static ServiceIndex of(
            List<Service> services, List<ServiceBundle> bundles, List<BundleRow> words, Map<UUID, Agency> agencies) {
        Map<String, Map<Integer, Double>> places = new HashMap<>();
        List<List<String>> names = new ArrayList<>();
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < services.size(); i++) {
            Service service = services.get(i);
            numbers.put(service.id(), i);
            names.add(Words.in(service.nameId()));
            put(places, i, 3.0, service.nameId());
            put(places, i, 2.5, service.words());
            put(places, i, 2.0, service.nameEn());
            put(places, i, 2.0, service.code());
            put(places, i, 1.5, service.productId() + " " + service.productEn());
            Agency agency = agencies.get(service.agency());
            if (agency != null) {
                put(places, i, 1.2, agency.shortName() + " " + agency.code());
                put(places, i, 0.8, agency.nameId() + " " + agency.nameEn());
            }
        }
        Map<String, String> wordsOfBundle = new HashMap<>();
        words.forEach(row -> wordsOfBundle.put(row.code(), row.words()));
        for (ServiceBundle bundle : bundles) {
            double weight = 1.6;
            for (UUID service : bundle.services()) {
                Integer number = numbers.get(service);
                if (number != null) {
                    String all = bundle.nameId() + " " + bundle.nameEn() + " "
                            + wordsOfBundle.getOrDefault(bundle.code(), "");
                    put(places, number, weight, all);
                }
                weight = Math.max(0.6, weight - 0.3);
            }
        }
        return new ServiceIndex(List.copyOf(services), places, names);
    }

    private static void put(Map<String, Map<Integer, Double>> places, int service, double weight, String text) {
        for (String word : Words.in(text)) {
            places.computeIfAbsent(word, w -> new HashMap<>())
                    .merge(service, weight, (a, b) -> Math.max(a, b) + 0.1 * Math.min(a, b));
        }
    }

    /** Best first. What is much worse than the best is left out, and so is everything when nothing is asked. */
    public List<Service> find(String text, int limit) {
        List<String> words = Words.asked(text);
        boolean light = words.stream().allMatch(Words::isLight);
        List<String> asked =
                words.stream().filter(word -> light || !Words.isLight(word)).toList();
        double[] scores = new double[services.size()];
        double[] matched = new double[services.size()];
        double all = 0;
        for (String typed : asked) {
            Map<Integer, Double> best = new HashMap<>();
            int exact = places.getOrDefault(typed, Map.of()).size();
            double rarest = rarity(Math.max(1, exact));
            double known = 0;
            for (Map.Entry<String, Double> word : vocabulary.meant(typed).entrySet()) {
                Map<Integer, Double> at = places.getOrDefault(word.getKey(), Map.of());
                double worth = word.getValue() * Math.min(rarest, rarity(at.size()));
                known = Math.max(known, worth);
                at.forEach((service, weight) -> best.merge(service, worth * weight, Math::max));
            }
            double wish = known == 0 ? rarest : known;
            all += wish;
            best.forEach((service, score) -> {
                scores[service] += score;
                matched[service] += Math.min(wish, score);
            });
        }
        for (int i = 0; i < scores.length; i++) {
            double covered = all == 0 ? 0 : matched[i] / all;
            int number = i;
            long said = words.stream()
                    .filter(word -> places.getOrDefault(word, Map.of()).containsKey(number))
                    .count();
            scores[i] *= covered * covered * (1 + 0.3 * named(i, asked, covered)) * (1 + 0.05 * said);
        }
        return ranked(scores, limit);
    }

    /** How much of the service's name was asked for, its first word above all: plain services before special cases. */
    private double named(int service, List<String> asked, double covered) {
        List<String> name = names.get(service);
        double share = name.isEmpty()
                ? 0
                : (double) asked.stream().filter(name::contains).count() / name.size();
        return share + (!name.isEmpty() && covered > 0.85 && asked.contains(name.getFirst()) ? 0.7 : 0);
    }

    private double rarity(int services) {
        return services == 0 ? 0 : Math.log(1 + (double) this.services.size() / services);
    }

    private List<Service> ranked(double[] scores, int limit) {
        List<Integer> numbers = new ArrayList<>();
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            best = Math.max(best, scores[i]);
            if (scores[i] > 0) {
                numbers.add(i);
            }
        }
        double least = best * SHARE_OF_BEST;
        return numbers.stream()
                .filter(i -> scores[i] >= least)
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i])
                        .thenComparing(i -> services.get(i).nameId()))
                .limit(limit)
                .map(services::get)
                .toList();
    }
}
