package id.pendopo.visits.web;

import id.pendopo.directory.FloorMap.Box;
import id.pendopo.visits.management.Board;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    public record Booth(List<Words> name, String whole, Box box) {}

    /** @param label everything about it in words, for who can't see the drawing */
    public record CounterMark(Board.Desk desk, Box box, Words state, Words detail, String label) {
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
            String id, Box box, Load load, boolean paused, Words people, Words minutes, String label, String href) {
        public String icon() {
            return paused ? "player-pause" : load.icon();
        }
    }

    public record Landmark(boolean stall, List<Words> name, String whole, Box box) {}

    /**
     * Words in the drawing.
     *
     * @param room what they are pressed into, a little; null where they fit as they are
     */
    public record Words(String text, int letters, @Nullable String room) {
        private static final double PRESSED = 0.88;
        private static final int SMALLEST = 7;

        /** @param room of the words, in the same measure as the letters' size; what is far longer is cut at last */
        static Words in(String text, int room, int letters) {
            if (width(text, letters) <= room) {
                return new Words(text, letters, null);
            }
            if (letters > SMALLEST && width(text, letters) * PRESSED > room) {
                return in(text, room, letters - 1);
            }
            String cut = text;
            for (int end = text.length() - 1; end > 0 && width(cut, letters) * PRESSED > room; end--) {
                cut = text.substring(0, end).strip() + "…";
            }
            return new Words(cut, letters, Integer.toString(room));
        }

        /** A figure is never cut: without the words around it rather than in small letters. */
        static String fitting(String words, String alone, int room, int letters) {
            return width(words, letters) <= room ? words : alone;
        }

        private static double width(String text, int letters) {
            return letters * text.chars().mapToDouble(Words::em).sum();
        }

        /** Roughly, of the screens' letters. */
        private static double em(int sign) {
            if ("fijlrtI .,'·()-".indexOf(sign) >= 0) {
                return 0.34;
            }
            return "mwMW".indexOf(sign) >= 0 ? 0.88 : Character.isUpperCase(sign) ? 0.7 : 0.6;
        }

        /** On two lines of smaller letters where one is not enough. */
        static List<Words> lines(String text, int room, int letters) {
            if (width(text, letters) * PRESSED <= room) {
                return List.of(in(text, room, letters));
            }
            int middle = IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == ' ')
                    .boxed()
                    .min(Comparator.comparingInt(i -> Math.max(i, text.length() - i - 1)))
                    .orElse(-1);
            int smaller = letters - 2;
            return middle < 0
                    ? List.of(in(text, room, smaller))
                    : List.of(
                            in(text.substring(0, middle), room, smaller),
                            in(text.substring(middle + 1), room, smaller));
        }
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
