package id.pendopo.directory;

import java.util.UUID;

/**
 * One desk where one officer serves.
 *
 * @param number unique in the mall: what is called out
 * @param stepFree reachable without stairs from the entrance
 */
public record Counter(UUID id, UUID agency, int number, int floor, String area, boolean stepFree, boolean active) {

    /** @param zone a part of the building, as somebody may spell it; empty for all of it */
    public boolean isIn(String zone) {
        return zone.isEmpty() || area.equalsIgnoreCase(zone);
    }
}
