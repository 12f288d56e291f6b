package id.pendopo.visits.hall;

/** Kelompok rentan: who is served with priority (UU 25/2009 art. 29, UU 8/2016). */
public enum PriorityGroup {
    ELDERLY,
    DISABILITY,
    PREGNANT,
    INFANT,
    ILL,
    DISASTER
}
