package id.pendopo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What nobody asks for any more goes: words, styles and refusals that stay behind mislead whoever reads them next. */
class NothingUnusedTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");
    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w-]*");
    private static final Pattern WORN = Pattern.compile("class=\"([^\"]*)\"");
    private static final Pattern NOT_CSS = Pattern.compile("(?s)/\\*.*?\\*/|\"[^\"]*\"|url\\([^)]*\\)");
    private static final Pattern SELECTOR = Pattern.compile("([^{};]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<!:)//[^\\n]*");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^ +([A-Z][A-Z_]*)\\(\\d{3}\\)");

    /** Texts whose keys begin with this are the problems', and are asked for by the problems' codes. */
    private static final String PROBLEM = "problem.";

    private final Map<Path, String> files = read();

    private static Map<Path, String> read() {
        try (Stream<Path> all = Files.walk(MAIN)) {
            Map<Path, String> texts = new TreeMap<>();
            for (Path file : all.filter(one -> one.toString().matches(".*\\.(java|jte|js|css|properties)"))
                    .filter(one -> !one.toString().contains("/vendor/"))
                    .toList()) {
                texts.put(file, Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Stream<String> all(String endings) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().toString().matches(".*\\.(" + endings + ")"))
                .map(Map.Entry::getValue);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(one.groupCount() == 0 ? 0 : 1));
    }

    @Test
    void every_text_is_asked_for_somewhere() {
        Set<String> asked = all("java|jte|js")
                .flatMap(text -> found(LITERAL, text))
                .filter(literal -> !literal.isEmpty())
                .collect(Collectors.toSet());
        Set<String> begun = asked.stream()
                .flatMap(literal -> literal.matches(".*[.-]")
                        ? Stream.of(literal)
                        : literal.contains(".") ? Stream.of(literal + ".") : Stream.empty())
                .filter(begin -> !begin.equals(PROBLEM))
                .collect(Collectors.toSet());
        begun.addAll(all("java|jte")
                .flatMap(text -> found(Pattern.compile("\\bword\\(\\s*\"([\\w.-]+)\""), text))
                .map(word -> word + ".")
                .toList());
        Set<String> codes = problems().keySet().stream()
                .map(constant -> constant.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        all("properties").flatMap(text -> found(KEY, text)).forEach(key -> {
            boolean used = asked.contains(key) || begun.stream().anyMatch(key::startsWith);
            boolean problems = key.startsWith(PROBLEM) && codes.contains(key.split("\\.")[1]);
            if (!used && !problems) {
                unused.add(key);
            }
        });
        assertThat(unused).isEmpty();
    }

    @Test
    void every_class_of_the_style_sheets_is_worn_on_some_page() {
        Set<String> words = all("java|jte|js")
                .map(text -> COMMENT.matcher(text).replaceAll(" "))
                .flatMap(text -> found(WORD, text))
                .collect(Collectors.toSet());
        Set<String> begun = all("jte")
                .flatMap(text -> found(WORN, text))
                .flatMap(classes -> found(Pattern.compile("([a-zA-Z][\\w-]*)\\$\\{"), classes))
                .collect(Collectors.toSet());
        Set<String> styled = all("css")
                .map(text -> NOT_CSS.matcher(text).replaceAll(""))
                .flatMap(text -> found(SELECTOR, text))
                .flatMap(selector -> found(CLASS, selector))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(styled).hasSizeGreaterThan(200);
        assertThat(styled.stream()
                        .filter(name -> !words.contains(name) && begun.stream().noneMatch(name::startsWith)))
                .isEmpty();
    }

    @Test
    void every_problem_is_raised_somewhere() {
        Set<String> never = new TreeSet<>();
        problems().forEach((constant, home) -> {
            Pattern named = Pattern.compile("\\b" + constant + "\\b");
            boolean raised = files.entrySet().stream()
                    .filter(file -> file.getKey().toString().endsWith(".java")
                            && !file.getKey().equals(home))
                    .anyMatch(file -> named.matcher(file.getValue()).find());
            if (!raised) {
                never.add(home.getFileName() + ": " + constant);
            }
        });
        assertThat(never).isEmpty();
    }

    private Map<String, Path> problems() {
        Map<String, Path> constants = new TreeMap<>();
        files.forEach((file, text) -> {
            if (text.contains("implements ProblemType")) {
                Matcher constant = CONSTANT.matcher(text);
                while (constant.find()) {
                    constants.put(constant.group(1), file);
                }
            }
        });
        assertThat(constants).hasSizeGreaterThan(60);
        return constants;
    }
}
