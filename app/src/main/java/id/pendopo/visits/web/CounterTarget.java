package id.pendopo.visits.web;

/**
 * Where a visitor can be sent, or what can be added.
 *
 * @param value the service's id, then @ and the counter's where it is a certain one
 * @param note where it is, how many wait there and about when it would be
 */
public record CounterTarget(String value, String name, String note) {}
