package id.pendopo.directory.hours;

import id.pendopo.directory.OpenSpan;
import java.time.DayOfWeek;
import java.util.UUID;

/** One span of a usual week. */
public record Weekly(Scope scope, UUID ref, DayOfWeek weekday, OpenSpan span) {}
