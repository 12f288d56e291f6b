package id.pendopo.visits.voice;

import id.pendopo.visits.hall.TicketNumber;

/**
 * A call, as far as it is spoken: who is called stays a number.
 *
 * @param agency the agency's short name as its signs say it; empty when it is not to be said
 * @param floor 0 when it is not to be said
 * @param last whether nobody will call this visitor again
 */
public record SpokenCall(TicketNumber number, int counter, String agency, int floor, boolean last) {}
