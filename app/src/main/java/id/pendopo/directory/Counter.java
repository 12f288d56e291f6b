package id.pendopo.directory;

import java.util.UUID;

/**
 * One desk where one officer serves.
 *
 * @param number unique in the mall: what is called out
 * @param stepFree reachable without stairs from the entrance
 */
public record Counter(UUID id, UUID agency, int number, int floor, String area, boolean stepFree, boolean active) {}
