package id.pendopo.oversight.screen;

import id.pendopo.platform.text.Lang;

/** Lengths of time in words: whole minutes from ten on, one decimal below. */
final class Lengths {
    private Lengths() {}

    static String minutes(Lang lang, long ms) {
        double minutes = ms / 60_000.0;
        return String.format(lang.locale(), minutes < 9.95 ? "%.1f" : "%.0f", minutes);
    }
}
