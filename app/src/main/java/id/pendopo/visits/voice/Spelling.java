package id.pendopo.visits.voice;

/** How a ticket's number is said: digit by digit is clearer in a noisy hall, as one number is more usual. */
public enum Spelling {
    DIGITS,
    NUMBER
}
