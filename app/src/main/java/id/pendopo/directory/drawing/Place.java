package id.pendopo.directory.drawing;

import id.pendopo.directory.FloorMap.Box;

/**
 * Where a thing stands: its upper left corner, in squares.
 *
 * @param across how many of a booth's counters stand side by side
 */
public record Place(int x, int y, int across) {
    static final int DESK_WIDTH = 7;
    static final int DESK_HEIGHT = 5;
    /** Room for the agency's name above the counters. */
    static final int NAME = 2;
    /** Room below the counters for those who wait. */
    static final int LINE = 4;

    static final int LANDMARK_WIDTH = 14;
    static final int LANDMARK_HEIGHT = 3;

    Box box(Thing thing) {
        return thing.isBooth()
                ? new Box(x, y, across * DESK_WIDTH + 1, NAME + rows(thing.desks()) * DESK_HEIGHT + LINE + 1)
                : new Box(x, y, LANDMARK_WIDTH, LANDMARK_HEIGHT);
    }

    /** The place of a booth's counter, from its first on. */
    Box desk(int index) {
        return new Box(
                x + index % across * DESK_WIDTH, y + NAME + index / across * DESK_HEIGHT, DESK_WIDTH + 1, DESK_HEIGHT);
    }

    Box line(int desks) {
        return new Box(x, y + NAME + rows(desks) * DESK_HEIGHT, across * DESK_WIDTH + 1, LINE);
    }

    private int rows(int desks) {
        return Math.ceilDiv(desks, across);
    }
}
