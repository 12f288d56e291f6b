package id.pendopo.visits.visitor;

/** Who decided about a visit: as it stands in the history. */
public enum By {
    CITIZEN,
    RECEPTION
}
