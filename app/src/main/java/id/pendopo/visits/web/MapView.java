package id.pendopo.visits.web;

import id.pendopo.directory.FloorMap.Box;
import id.pendopo.visits.management.Board;
import java.util.List;

/** The hall as it is drawn, for one kind of reader; boxes are in tenths of a square. */
public record MapView(BoardView board, List<Floor> floors) {

    public record Floor(
            int number,
            int width,
            int height,
            List<Zone> zones,
            List<Booth> booths,
            List<CounterMark> counters,
            List<QueueMark> queues,
            List<Landmark> landmarks) {}

    public record Zone(String name, Box box) {}

    public record Booth(String name, String whole, Box box) {}

    /** @param label everything about it in words, for who can't see the drawing */
    public record CounterMark(Board.Desk desk, Box box, String state, String detail, String label) {
        public String id() {
            return "map-" + desk.counter().id();
        }
    }

    /** How long the first of a queue has waited, against what the mall promises. */
    public enum Load {
        NOBODY,
        IN_TIME,
        LATE,
        TOO_LATE;

        /** A shape of its own for each: never colour alone. */
        public String icon() {
            return switch (this) {
                case NOBODY -> "minus";
                case IN_TIME -> "circle-check";
                case LATE -> "alert-triangle";
                case TOO_LATE -> "flame";
            };
        }

        public String css() {
            return switch (this) {
                case NOBODY -> "nobody";
                case IN_TIME -> "in-time";
                case LATE -> "late";
                case TOO_LATE -> "too-late";
            };
        }
    }

    /**
     * A queue below the counters that call from it; or all those for which there is no room.
     *
     * @param href where something is done about it
     */
    public record QueueMark(
            String id, Box box, Load load, boolean paused, String people, String minutes, String label, String href) {
        public String icon() {
            return paused ? "player-pause" : load.icon();
        }
    }

    public record Landmark(boolean stall, String name, String whole, Box box) {}

    /** @param width of the text's room, in the same measure as the letters' size */
    static String fit(String text, int width, int letters) {
        int most = Math.max(1, (int) (width / (letters * 0.56)));
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    static Box scaled(Box box) {
        return new Box(box.x() * 10, box.y() * 10, box.width() * 10, box.height() * 10);
    }

    public boolean mayAct() {
        return board.mayAct();
    }

    public List<Load> loads() {
        return List.of(Load.values());
    }
}
