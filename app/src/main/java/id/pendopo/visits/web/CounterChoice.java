package id.pendopo.visits.web;

import id.pendopo.directory.Counter;

/**
 * One of the counters that the officer may sit at.
 *
 * @param taken somebody sits there already
 * @param relieves whether the member of staff may take it over then
 * @param usual where this PC stands, or where the officer usually sits
 */
public record CounterChoice(Counter counter, boolean taken, boolean relieves, boolean usual) {}
