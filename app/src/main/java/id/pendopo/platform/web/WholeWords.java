package id.pendopo.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page so that no line ends inside what is read as one word: KTP-el, 0812-0000-1610, ± 09.42, 85–95 %, Loket 7–8.
 * Browsers break lines there, and no style sheet forbids it for single words; the data stay as they are typed and searched.
 */
public final class WholeWords extends OwaspHtmlTemplateOutput {
    private static final Pattern WORD = Pattern.compile(
            "\\b\\p{Lu}{2,5}-\\p{Ll}{2}\\b|\\be-KTP\\b|\\bF-\\d\\.\\d\\d\\b|(?<![\\p{Alnum}-])\\d{3,4}(?:-\\d{3,8}){1,3}(?![\\p{Alnum}-])"
                    + "|± \\d+(?:[.,]\\d+)*(?:–\\d+)?|\\d+(?:[.,]\\d+)*(?:–\\d+)? %"
                    + "|\\b(?:[Ll]ok[eé]t|[Cc]ounters?) \\d+–\\d+|(?<=\\d, )\\d+–\\d+\\b");

    /** Elements in which nothing but text may stand. */
    private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea", "script", "style");

    private boolean running = true;

    public WholeWords(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(String tag, @Nullable String attribute) {
        running = attribute == null && !TEXT_ONLY.contains(tag);
        super.setContext(tag, attribute);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !running || isPlain(text)) {
            super.writeUserContent(text);
            return;
        }
        Matcher word = WORD.matcher(text);
        if (!word.find()) {
            super.writeUserContent(text);
            return;
        }
        // One element around all of it: in a flexible row, each element and each text between two is a box of its own.
        writeContent("<span>");
        int from = 0;
        do {
            super.writeUserContent(text.substring(from, word.start()));
            writeContent("<span class=\"nowrap\">");
            super.writeUserContent(word.group());
            writeContent("</span>");
            from = word.end();
        } while (word.find());
        super.writeUserContent(text.substring(from));
        writeContent("</span>");
    }

    /** Each such word holds one of these signs. */
    private static boolean isPlain(String text) {
        return text.indexOf('-') < 0 && text.indexOf('–') < 0 && text.indexOf('±') < 0 && text.indexOf('%') < 0;
    }
}
