package id.pendopo.simulation.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What was typed behind {@code simulate}.
 *
 * @param mall its code
 * @param days how many working days, one after the other
 * @param first the day on or after which the first one lies; no day of today's, so that the same words give the same days
 */
record Wish(String mall, long seed, int days, LocalDate first) {
    private static final LocalDate ORDINARY = LocalDate.of(2026, 10, 5);

    /** @throws NotUnderstood with the word that isn't */
    static Wish of(List<String> words) {
        Wish wish = new Wish("ogan-ilir", 1, 1, ORDINARY);
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new NotUnderstood(words.get(i));
            }
            wish = wish.with(words.get(i), words.get(i + 1));
        }
        return wish;
    }

    private Wish with(String word, String value) {
        try {
            return switch (word) {
                case "--mall" -> new Wish(value, seed, days, first);
                case "--seed" -> new Wish(mall, Long.parseLong(value), days, first);
                case "--days" -> new Wish(mall, seed, Math.clamp(Integer.parseInt(value), 1, 366), first);
                case "--from" -> new Wish(mall, seed, days, LocalDate.parse(value));
                default -> throw new NotUnderstood(word);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new NotUnderstood(word + " " + value);
        }
    }

    /** A word that the command doesn't know. */
    static final class NotUnderstood extends IllegalArgumentException {
        NotUnderstood(String word) {
            super(word);
        }
    }
}
