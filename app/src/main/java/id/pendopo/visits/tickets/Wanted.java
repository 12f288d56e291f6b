package id.pendopo.visits.tickets;

import java.util.UUID;

/**
 * A service that somebody wants.
 *
 * @param quantity people or files, 1 to 99: a family of five, a notary with twenty files
 */
public record Wanted(UUID service, int quantity) {}
