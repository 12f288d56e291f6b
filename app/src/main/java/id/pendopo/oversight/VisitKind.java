package id.pendopo.oversight;

/**
 * Visits that came in the same way.
 *
 * @param channel KIOSK, RECEPTION, PAPER, PHONE
 * @param group priority group; empty for the others
 * @param hour of arrival in the mall's zone, 0 to 23
 * @param severalAgencies whether it leads to more than one agency
 */
public record VisitKind(String channel, String group, int hour, boolean severalAgencies) {}
