package id.pendopo.visits.web;

/** One stop in the order that is being arranged; a step that a prerequisite forbids is not offered. */
public record OrderStep(TicketView.Line line, boolean up, boolean down) {}
