package id.pendopo.platform.text;

import java.util.regex.Pattern;

/**
 * Typed text that is only what it looks like. Control characters, halves of characters, marks that turn the direction of
 * what follows (a name could then show itself, or the line behind it, backwards) and marks that nobody sees (two names
 * could then look the same, or one like none) are nothing that a person types.
 */
public final class PlainText {
    /** Half characters, format characters, and the four letters of Hangul that are drawn as nothing. */
    private static final String UNSEEN = "\\p{Cs}\\p{Cf}\\u115f\\u1160\\u3164\\uffa0";

    private static final String BREAKS = "\\p{Cc}\\p{Zl}\\p{Zp}";
    private static final Pattern ODD = Pattern.compile("[" + BREAKS + UNSEEN + "]");
    private static final Pattern ODD_IN_LINES = Pattern.compile("[" + BREAKS + UNSEEN + "&&[^\\n\\t]]");
    private static final Pattern VANISHES = Pattern.compile("[" + UNSEEN + "]");
    private static final Pattern SPACE = Pattern.compile("[" + BREAKS + "\\p{Zs}]");
    private static final Pattern SPACE_IN_LINES = Pattern.compile("[" + BREAKS + "\\p{Zs}&&[^\\n\\t]]");

    private PlainText() {}

    /** Whether it is one line of nothing odd. */
    public static boolean isLine(String text) {
        return !ODD.matcher(text).find();
    }

    /** Whether it is lines of nothing odd. */
    public static boolean isLines(String text) {
        return !ODD_IN_LINES.matcher(text).find();
    }

    /** One line of it: a space where a control character or another space was, nothing where the rest was. */
    public static String line(String text) {
        return SPACE.matcher(VANISHES.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same, with its line breaks and tabs. */
    public static String lines(String text) {
        String breaks = VANISHES.matcher(text).replaceAll("").replace("\r\n", "\n");
        return SPACE_IN_LINES.matcher(breaks).replaceAll(" ").strip();
    }
}
