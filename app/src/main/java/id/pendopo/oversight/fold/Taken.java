package id.pendopo.oversight.fold;

import id.pendopo.platform.history.Position;

/**
 * What VISIT_TAKEN said of a visit.
 *
 * @param by that event
 * @param digits how many figures the number is printed with; 3 in events that do not tell
 * @param hour of arrival in the mall's zone
 */
public record Taken(Position by, String prefix, int no, int digits, String channel, String group, int hour) {}
