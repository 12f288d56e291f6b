package id.pendopo.visits.counter;

/** How a service ended. The first three are "served"; permits issued are counted apart from services given. */
public enum Outcome {
    ISSUED,
    ACCEPTED,
    INFORMED,
    INCOMPLETE,
    CANNOT_SERVE
}
