package id.pendopo.visits.voice;

/**
 * How one mall speaks its calls and announcements.
 *
 * @param agency whether the agency's name is said
 * @param floor whether the floor is said, in a mall with more than one
 * @param english whether each call is said in English too
 * @param chime whether two tones come first
 * @param times how often each sentence is said, 1 to 3
 * @param speed in percent of how the clips were spoken, 70 to 130
 * @param again minutes after which an announcement that still holds is said once more, up to 60; 0 for never
 */
public record VoiceRules(
        Spelling spelling,
        boolean agency,
        boolean floor,
        boolean english,
        boolean chime,
        int times,
        int speed,
        int again) {
    public static final VoiceRules STANDARD = new VoiceRules(Spelling.DIGITS, false, true, false, true, 1, 100, 10);

    public static final int TIMES_AT_MOST = 3;
    public static final int SLOWEST = 70;
    public static final int FASTEST = 130;

    public static final int SELDOM = 60;

    boolean fits() {
        return times >= 1
                && times <= TIMES_AT_MOST
                && speed >= SLOWEST
                && speed <= FASTEST
                && again >= 0
                && again <= SELDOM;
    }
}
