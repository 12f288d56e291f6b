package id.pendopo.platform.history;

/** An event as it stands in the history. */
public record RecordedEvent(Position position, Event event) {}
