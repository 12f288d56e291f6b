package id.pendopo.visits.web;

/**
 * One thing that was tested, in words.
 *
 * @param next what to do about it; empty when it is well
 */
public record TestRow(String part, String thing, boolean well, String next, String at) {}
