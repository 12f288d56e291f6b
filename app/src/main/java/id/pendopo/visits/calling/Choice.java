package id.pendopo.visits.calling;

import java.util.UUID;

/** The stop to call, the group of its visitor, and why. */
public record Choice(UUID stopId, boolean priority, Reason reason) {}
