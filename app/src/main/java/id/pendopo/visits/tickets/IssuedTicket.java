package id.pendopo.visits.tickets;

import id.pendopo.visits.hall.TicketNumber;
import java.util.UUID;

/** @param secret what the visitor's link ends with; it is not stored, only its digest is */
public record IssuedTicket(UUID visit, TicketNumber number, String secret) {}
