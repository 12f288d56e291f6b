package id.pendopo.visits.counter;

/** Why a visitor is put aside for a while: a closed list, because history holds no free text. */
public enum ParkReason {
    FETCHES_PAPERS,
    PAYS_AT_BANK,
    WAITS_FOR_SYSTEM,
    WAITS_FOR_OFFICER,
    NEEDS_A_REST,
    OTHER
}
