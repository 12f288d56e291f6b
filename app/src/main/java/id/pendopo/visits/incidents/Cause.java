package id.pendopo.visits.incidents;

/** What an incident turned out to come from. */
public enum Cause {
    OFFICER_ABSENT,
    AGENCY_SYSTEM,
    NETWORK,
    POWER,
    EQUIPMENT,
    CROWD,
    OTHER
}
