package id.pendopo.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a JTE template as a translator would: what of it is words that people see, and which keys it asks the bundles
 * for. Java parts are skipped, but for the templates inside their back-ticks.
 */
final class TemplateWords {
    private static final Set<String> SPOKEN =
            Set.of("alt", "title", "placeholder", "aria-label", "aria-description", "label");
    private static final Pattern DIRECTIVE = Pattern.compile("@(?:if|elseif|for|template\\.[\\w.-]+)\\s*\\(");
    private static final Pattern WORD = Pattern.compile("@(?:else|endif|endfor|raw|endraw)\\b");
    private static final Pattern LINE = Pattern.compile("@(?:import|param)\\b[^\\n]*");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][\\w-]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)\\s*=\\s*$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    private final String source;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder seen = new StringBuilder();
    private int at;

    private TemplateWords(String source) {
        this.source = source.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?s)<!--.*?-->", "");
    }

    /** Words that stand in the template itself. */
    static List<String> of(String source) {
        TemplateWords reader = new TemplateWords(source);
        reader.content();
        reader.flush();
        return reader.words;
    }

    private void content() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (directive() || expression()) {
                continue;
            }
            Matcher tag = here(TAG);
            if (tag.lookingAt()) {
                flush();
                at = tag.end();
                tag();
            } else {
                seen.append(source.charAt(at++));
            }
        }
    }

    private boolean directive() {
        Matcher line = here(LINE);
        if (line.lookingAt()) {
            at = line.end();
            return true;
        }
        Matcher word = here(WORD);
        if (word.lookingAt()) {
            at = word.end();
            return true;
        }
        Matcher call = here(DIRECTIVE);
        if (call.lookingAt()) {
            at = call.end();
            java(')');
            return true;
        }
        return false;
    }

    private boolean expression() {
        for (String opening : List.of("${", "!{", "$unsafe{")) {
            if (source.startsWith(opening, at)) {
                at += opening.length();
                java('}');
                return true;
            }
        }
        return false;
    }

    /** Java up to its closing bracket; a template between back-ticks inside it is content again. */
    private void java(char closing) {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (source.startsWith("@`", at)) {
                flush();
                at += 2;
                content();
                flush();
                at++;
            } else if (c == '"') {
                at++;
                while (source.charAt(at) != '"') {
                    at += source.charAt(at) == '\\' ? 2 : 1;
                }
                at++;
            } else {
                at++;
                depth += "({[".indexOf(c) >= 0 ? 1 : 0;
                if (")}]".indexOf(c) >= 0 && depth-- == 0) {
                    if (c != closing) {
                        throw new IllegalStateException("expected " + closing + " before "
                                + source.substring(at, Math.min(at + 40, source.length())));
                    }
                    return;
                }
            }
        }
    }

    private void tag() {
        int from = at;
        while (at < source.length() && source.charAt(at) != '>') {
            char c = source.charAt(at);
            if (directive() || expression()) {
                continue;
            }
            if (c == '"' || c == '\'') {
                Matcher name = ATTRIBUTE.matcher(source.substring(from, at));
                boolean spoken = name.find() && SPOKEN.contains(name.group(1));
                at++;
                value(c);
                if (spoken) {
                    flush();
                }
                seen.setLength(0);
                from = at + 1;
            }
            at++;
        }
        at++;
        seen.setLength(0);
    }

    private void value(char quote) {
        seen.setLength(0);
        while (source.charAt(at) != quote) {
            if (!directive() && !expression()) {
                seen.append(source.charAt(at++));
            }
        }
    }

    private Matcher here(Pattern pattern) {
        return pattern.matcher(source).region(at, source.length());
    }

    private void flush() {
        Matcher letters = LETTERS.matcher(seen.toString().replaceAll("&\\w+;|[\\w-]+\\.csv", " "));
        while (letters.find()) {
            words.add(letters.group());
        }
        seen.setLength(0);
    }
}
