package id.pendopo.visits.tickets;

import id.pendopo.visits.VisitLimits;
import java.util.UUID;

/**
 * A service that somebody wants.
 *
 * @param quantity people or files, 1 to {@value VisitLimits#QUANTITY}
 */
public record Wanted(UUID service, int quantity) {}
