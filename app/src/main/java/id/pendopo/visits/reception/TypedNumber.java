package id.pendopo.visits.reception;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket number as people write and say it: {@code A-012}, {@code a12}, {@code A 12}, or only {@code 12}.
 *
 * @param prefix empty when only the figures were typed
 */
public record TypedNumber(String prefix, int no) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{0,2})\\s*[-.]?\\s*0*(\\d{1,4})");

    /** Empty when it can't be a number of today; 0 is none. */
    public static Optional<TypedNumber> read(String typed) {
        Matcher matcher = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int no = Integer.parseInt(matcher.group(2));
        return no == 0 ? Optional.empty() : Optional.of(new TypedNumber(matcher.group(1), no));
    }
}
