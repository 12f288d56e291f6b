package id.pendopo.directory;

import java.util.List;
import java.util.UUID;

/**
 * A floor of the mall as it is drawn, in squares of a grid: what the manager placed stands there, and everything else is
 * laid out, so that nothing that is there is ever missing on it.
 */
public record FloorMap(
        int floor, int width, int height, List<Zone> zones, List<Booth> booths, List<Landmark> landmarks) {
    public FloorMap {
        zones = List.copyOf(zones);
        booths = List.copyOf(booths);
        landmarks = List.copyOf(landmarks);
    }

    /** A rectangle, from its upper left corner. */
    public record Box(int x, int y, int width, int height) {
        public int right() {
            return x + width;
        }

        public int bottom() {
            return y + height;
        }

        /** The smallest one that holds both. */
        public Box and(Box other) {
            int left = Math.min(x, other.x);
            int top = Math.min(y, other.y);
            return new Box(
                    left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
        }

        public boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /** @param name as the mall calls this part of the building; may be empty */
    public record Zone(String name, Box box) {}

    /**
     * An agency's place in one zone.
     *
     * @param line the strip below its counters where those who wait for them stand
     */
    public record Booth(UUID agency, String area, Box box, List<Desk> desks, Box line) {
        public Booth {
            desks = List.copyOf(desks);
        }
    }

    public record Desk(UUID counter, Box box) {}

    /** A stall or facility. */
    public record Landmark(boolean stall, String nameId, String nameEn, Box box) {}
}
