package id.pendopo.platform.text;

import java.util.Locale;

/** The languages of the screens. Indonesian comes first. */
public enum Lang {
    ID(Locale.of("id", "ID")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As it stands in {@code <html lang>} and in file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Lang other() {
        return this == ID ? EN : ID;
    }

    /** Anything but English is Indonesian. */
    public static Lang of(String code) {
        return code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ID;
    }
}
