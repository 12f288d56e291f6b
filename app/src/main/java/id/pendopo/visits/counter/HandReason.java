package id.pendopo.visits.counter;

/** Why an officer calls somebody out of turn: told to whoever asks why this number came now. */
public enum HandReason {
    COMES_BACK,
    EMERGENCY,
    SHORT_QUESTION,
    OFFICER_ASKED,
    OTHER
}
