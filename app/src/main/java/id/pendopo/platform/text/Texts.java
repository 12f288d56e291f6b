package id.pendopo.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of all modules, out of {@code texts/<module>_<lang>.properties}. Facts stand in braces by name:
 * {@code Loket {number}}. A key that is missing shows as itself, and fails a test; what a regional language doesn't have is
 * Indonesian.
 */
@Component
public class Texts {
    private final Map<Lang, Map<String, String>> words = new EnumMap<>(Lang.class);

    public Texts() {
        for (Lang lang : Lang.values()) {
            Map<String, String> all = new HashMap<>(lang.isWhole() ? Map.of() : words(Lang.ID));
            all.putAll(load(lang));
            words.put(lang, all);
        }
    }

    public String get(Lang lang, String key) {
        return words(lang).getOrDefault(key, key);
    }

    /** @param facts name, value, name, value … */
    public String get(Lang lang, String key, Object... facts) {
        String text = get(lang, key);
        for (int i = 0; i + 1 < facts.length; i += 2) {
            text = text.replace("{" + facts[i] + "}", String.valueOf(facts[i + 1]));
        }
        return text;
    }

    /** English tells one from many ({@code key.one}); Indonesian does not. The count is the fact {@code n}. */
    public String count(Lang lang, String key, long n) {
        String one = key + ".one";
        return get(lang, n == 1 && words(lang).containsKey(one) ? one : key, "n", n);
    }

    public boolean has(Lang lang, String key) {
        return words(lang).containsKey(key);
    }

    public Set<String> keys(Lang lang) {
        return new TreeSet<>(words(lang).keySet());
    }

    private Map<String, String> words(Lang lang) {
        return java.util.Objects.requireNonNull(words.get(lang));
    }

    private static Map<String, String> load(Lang lang) {
        Map<String, String> all = new HashMap<>();
        try {
            String pattern = "classpath*:texts/*_" + lang.code() + ".properties";
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
