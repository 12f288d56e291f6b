package id.pendopo.directory;

/** Who may join a mall (Perpres 89/2021 art. 1). */
public enum AgencyKind {
    LOCAL_DEPARTMENT,
    VERTICAL,
    PROVINCIAL,
    MINISTRY,
    STATE_OWNED,
    REGION_OWNED,
    PUBLIC_BODY,
    PRIVATE
}
