package id.pendopo.platform.text;

import java.util.regex.Pattern;

/**
 * Typed text that is only what it looks like. Control characters, halves of characters and marks that turn the direction
 * of what follows (a name could then show itself, or the line behind it, backwards) are nothing that a person types.
 */
public final class PlainText {
    private static final String TURNS = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cs}" + TURNS + "]");
    private static final Pattern ODD_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cs}" + TURNS + "&&[^\\n\\t]]");
    private static final Pattern VANISHES = Pattern.compile("[\\p{Cs}" + TURNS + "]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private PlainText() {}

    /** Whether it is one line of nothing odd. */
    public static boolean isLine(String text) {
        return !ODD.matcher(text).find();
    }

    /** Whether it is lines of nothing odd. */
    public static boolean isLines(String text) {
        return !ODD_IN_LINES.matcher(text).find();
    }

    /** One line of it: a space where a control character was, nothing where the rest was. */
    public static String line(String text) {
        return CONTROL.matcher(VANISHES.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same, with its line breaks and tabs. */
    public static String lines(String text) {
        String breaks = VANISHES.matcher(text).replaceAll("").replace("\r\n", "\n");
        return CONTROL_IN_LINES.matcher(breaks).replaceAll(" ").strip();
    }
}
