package id.pendopo.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:page|p)\\.(t|n|word)\\(\\s*\"([^\"]+)\"(?!\\.)\\s*(\\+)?");
    private static final Pattern FACT = Pattern.compile("\\{([\\w-]+)}");
    private static final Pattern ACTIVE = Pattern.compile(
            "<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|<script(?![^>]*\\ssrc=)|javascript:|hx-on|hx-vals=['\"]js:|<base\\b|<iframe(?![^>]*\\ssrc=\"\\$\\{page\\.mall\\()",
            Pattern.CASE_INSENSITIVE);

    /** Words that are the same in every language, or no words: names, units, keys of the keyboard, abbreviations. */
    private static final Set<String> NO_WORDS = Set.of(
            "Pendopo", "QR", "CSV", "WIB", "WITA", "WIT", "Esc", "Enter", "KBLI", "UMK", "NIK", "doctype", "html",
            "Ctrl");

    /** Spellings that KBBI does not know, with those that it does. */
    private static final Map<String, String> MISSPELT = Map.ofEntries(
            Map.entry("antri(an)?", "antrean"),
            Map.entry("silahkan", "silakan"),
            Map.entry("ijin\\w*", "izin"),
            Map.entry("praktek", "praktik"),
            Map.entry("apotik", "apotek"),
            Map.entry("analisa", "analisis"),
            Map.entry("jadual", "jadwal"),
            Map.entry("resiko", "risiko"),
            Map.entry("nomer", "nomor"),
            Map.entry("aktifitas", "aktivitas"),
            Map.entry("kwitansi", "kuitansi"),
            Map.entry("detil", "detail"),
            Map.entry("sekedar", "sekadar"),
            Map.entry("ijasah", "ijazah"),
            Map.entry("standarisasi", "standardisasi"),
            Map.entry("hutang", "utang"),
            Map.entry("himbau\\w*", "imbau"),
            Map.entry("merubah", "mengubah"));

    private final Texts texts = new Texts();

    private static Map<Path, String> files(Path folder, String ending) throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                all.put(file, Files.readString(file));
            }
        }
        return all;
    }

    @Test
    void every_key_that_a_page_asks_for_is_there_in_both_languages() throws IOException {
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        Map<Path, String> sources = files(TEMPLATES, ".jte");
        sources.putAll(files(SOURCES, ".java"));
        for (var source : sources.entrySet()) {
            Matcher key = ASKED.matcher(source.getValue());
            while (key.find()) {
                asked++;
                boolean begins = key.group(1).equals("word") || key.group(3) != null;
                String prefix = key.group(2) + (key.group(1).equals("word") ? "." : "");
                for (Lang lang : Lang.WHOLE) {
                    boolean there = begins
                            ? texts.keys(lang).stream().anyMatch(one -> one.startsWith(prefix))
                            : texts.has(lang, key.group(2));
                    if (!there) {
                        missing.add(source.getKey().getFileName() + ": " + key.group(2) + " (" + lang + ")");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(asked).isGreaterThan(50);
    }

    @Test
    void every_problem_says_in_both_languages_what_happened_why_and_what_to_do() {
        Set<String> missing = new TreeSet<>();
        List<ProblemType> problems = problems();
        for (ProblemType problem : problems) {
            for (String part : List.of("title", "detail", "next")) {
                for (Lang lang : Lang.WHOLE) {
                    String key = "problem." + problem.code() + "." + part;
                    if (!texts.has(lang, key) || texts.get(lang, key).isBlank()) {
                        missing.add(key + " (" + lang + ")");
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(problems).hasSizeGreaterThan(40);
        Map<String, Integer> status = new TreeMap<>();
        problems.forEach(one -> assertThat(status.merge(one.code(), one.status(), (a, b) -> a))
                .as("one code, one meaning: " + one.code())
                .isEqualTo(one.status()));
    }

    private static List<ProblemType> problems() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemType.class));
        List<ProblemType> all = new ArrayList<>();
        scanner.findCandidateComponents("id.pendopo").forEach(found -> {
            try {
                Object[] constants = Class.forName(found.getBeanClassName()).getEnumConstants();
                if (constants != null) {
                    Stream.of(constants).forEach(one -> all.add((ProblemType) one));
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return all;
    }

    @Test
    void both_languages_have_the_same_keys_and_mention_the_same_facts() {
        Set<String> different = new TreeSet<>();
        Set<String> all = new TreeSet<>(texts.keys(Lang.ID));
        all.addAll(texts.keys(Lang.EN));
        for (String key : all) {
            String base = key.endsWith(".one") ? key.substring(0, key.length() - 4) : key;
            if (!texts.has(Lang.ID, base) || !texts.has(Lang.EN, base)) {
                different.add(key + " is missing in one language");
            } else if (key.equals(base) && !facts(Lang.ID, key).equals(facts(Lang.EN, key))) {
                different.add(key + ": " + facts(Lang.ID, key) + " and " + facts(Lang.EN, key));
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void what_a_citizen_reads_at_the_kiosk_and_on_the_phone_is_whole_in_the_regional_languages() throws IOException {
        Set<String> different = new TreeSet<>();
        for (String bundle : List.of("visits-kiosk", "visits-ticket", "visits-calls")) {
            Set<String> keys = bundle(bundle, Lang.ID);
            assertThat(keys).hasSizeGreaterThan(10);
            for (Lang lang : List.of(Lang.JV, Lang.SU)) {
                assertThat(bundle(bundle, lang)).as(bundle + " " + lang).isEqualTo(keys);
                keys.stream()
                        .filter(key -> !facts(lang, key).equals(facts(Lang.ID, key)))
                        .forEach(key -> different.add(lang + " " + key));
            }
        }
        assertThat(different).isEmpty();
    }

    private static Set<String> bundle(String name, Lang lang) throws IOException {
        var properties = new java.util.Properties();
        Path file = Path.of("src/main/resources/texts", name + "_" + lang.code() + ".properties");
        try (var reader = java.nio.file.Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private Set<String> facts(Lang lang, String key) {
        return FACT.matcher(texts.get(lang, key))
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_key_stands_in_one_bundle_only() throws IOException {
        List<String> different = new ArrayList<>();
        for (Lang lang : Lang.values()) {
            Map<String, String> said = new TreeMap<>();
            for (var bundle : files(Path.of("src/main/resources/texts"), "_" + lang.code() + ".properties")
                    .entrySet()) {
                var properties = new java.util.Properties();
                properties.load(new java.io.StringReader(bundle.getValue()));
                for (String key : properties.stringPropertyNames()) {
                    String before = said.put(key, properties.getProperty(key));
                    if (before != null) {
                        different.add(key + " in " + bundle.getKey().getFileName());
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    void no_template_holds_words_of_its_own() throws IOException {
        Set<String> hardCoded = new TreeSet<>();
        for (var template : files(TEMPLATES, ".jte").entrySet()) {
            TemplateWords.of(template.getValue()).stream()
                    .filter(word -> !NO_WORDS.contains(word))
                    .forEach(word -> hardCoded.add(TEMPLATES.relativize(template.getKey()) + ": " + word));
        }
        assertThat(hardCoded).isEmpty();
    }

    @Test
    void the_reader_of_templates_finds_words_and_only_words() {
        assertThat(TemplateWords.of("""
                @import a.B
                @param Page page
                @template.x.frame(page = page, title = page.t("sign-in.title"), content = @`
                <p class="quiet" aria-label="Hello">${page.t("key")} World &nbsp; @if(a > b)<b title="${x} again">!</b>@endif</p>
                `)""")).containsExactly("Hello", "World", "again");
    }

    @Test
    void no_template_holds_script_style_or_anything_else_that_the_policy_forbids() throws IOException {
        Set<String> found = new TreeSet<>();
        for (var template : files(TEMPLATES, ".jte").entrySet()) {
            ACTIVE.matcher(template.getValue())
                    .results()
                    .forEach(one -> found.add(template.getKey() + ": " + one.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void indonesian_is_spelt_as_kbbi_says() {
        Set<String> wrong = new TreeSet<>();
        MISSPELT.forEach((bad, good) -> {
            Pattern pattern = Pattern.compile("\\b" + bad + "\\b", Pattern.CASE_INSENSITIVE);
            for (String key : texts.keys(Lang.ID)) {
                if (pattern.matcher(texts.get(Lang.ID, key)).find()) {
                    wrong.add(key + ": " + good);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }
}
