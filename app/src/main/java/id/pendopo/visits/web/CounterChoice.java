package id.pendopo.visits.web;

import id.pendopo.directory.Counter;

/**
 * One of the counters that the officer may sit at.
 *
 * @param taken somebody sits there already
 * @param usual where this PC stands, or where the officer usually sits
 */
public record CounterChoice(Counter counter, boolean taken, boolean usual) {}
