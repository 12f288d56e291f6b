package id.pendopo.platform.text;

import java.util.List;
import java.util.Locale;

/** The languages of the screens. Indonesian comes first. */
public enum Lang {
    ID(Locale.of("id", "ID")),
    EN(Locale.of("en", "GB")),
    JV(Locale.of("jv", "ID")),
    SU(Locale.of("su", "ID"));

    /** Every screen and every refusal has these two. The others are a citizen's, at the kiosk and on the phone. */
    public static final List<Lang> WHOLE = List.of(ID, EN);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** How dates and figures are written: regional languages do it as Indonesian does. */
    public Locale figures() {
        return this == EN ? Locale.UK : ID.locale;
    }

    public boolean isWhole() {
        return WHOLE.contains(this);
    }

    /** As it stands in {@code <html lang>} and in file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything else is Indonesian. */
    public static Lang of(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "en" -> EN;
            case "jv" -> JV;
            case "su" -> SU;
            default -> ID;
        };
    }
}
