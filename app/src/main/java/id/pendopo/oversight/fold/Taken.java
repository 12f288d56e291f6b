package id.pendopo.oversight.fold;

import id.pendopo.platform.history.Position;

/**
 * What VISIT_TAKEN said of a visit.
 *
 * @param by that event
 * @param hour of arrival in the mall's zone
 */
public record Taken(Position by, String prefix, int no, String channel, String group, int hour) {}
