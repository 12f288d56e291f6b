package id.pendopo;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the templates of routes, so that a test can knock at each. */
public final class Addresses {
    /** {@code {name}} or {@code {name:pattern}}; the pattern may count in braces itself. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private static final Map<String, String> USUAL =
            Map.of("mall", "ogan-ilir", "secret", "AAAAAAAAAAAAAAAAAAAAAA", "number", "1", "region", "1610");

    private Addresses() {}

    /** An address that the route takes: Ogan Ilir's mall, and ids of nothing. */
    public static String fill(String template) {
        return fill(template, name -> USUAL.getOrDefault(name, UUID.randomUUID().toString()));
    }

    /** @param value gives what stands for a variable, unless the route itself lists the words it takes */
    public static String fill(String template, UnaryOperator<String> value) {
        return VARIABLE.matcher(template).replaceAll(found -> {
            String pattern = found.group(2) == null ? "" : found.group(2);
            boolean list = pattern.matches("[a-z-]+(?:\\|[a-z-]+)+");
            return Matcher.quoteReplacement(list ? pattern.split("\\|")[0] : value.apply(found.group(1)));
        });
    }
}
