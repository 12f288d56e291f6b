package id.pendopo.catalog.search;

import id.pendopo.catalog.Need;
import id.pendopo.catalog.Service;
import id.pendopo.catalog.store.NeedRow;
import id.pendopo.directory.Agency;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One mall's services, ready to be searched. */
public final class ServiceIndex {
    private final List<Service> services;
    private final List<String> texts;

    private ServiceIndex(List<Service> services, List<String> texts) {
        this.services = services;
        this.texts = texts;
    }

    public static ServiceIndex of(
            List<Service> services, List<Need> needs, List<NeedRow> words, Map<UUID, Agency> agencies) {
        List<String> texts = services.stream()
                .map(service ->
                        (service.nameId() + " " + service.nameEn() + " " + service.words()).toLowerCase(Locale.ROOT))
                .toList();
        return new ServiceIndex(services, texts);
    }

    public List<Service> find(String text, int limit) {
        List<String> tokens = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(t -> !t.isEmpty())
                .toList();
        return java.util.stream.IntStream.range(0, services.size())
                .filter(i -> !tokens.isEmpty() && tokens.stream().allMatch(texts.get(i)::contains))
                .mapToObj(services::get)
                .limit(limit)
                .toList();
    }
}
