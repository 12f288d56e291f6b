package id.pendopo.visits.printing;

import id.pendopo.visits.printing.SlipLayout.Align;

/** One line of a slip, ready for the paper. */
public sealed interface Piece {
    /** @param size of its letters, so that it fits between the edges */
    record Text(String text, Align align, int size, boolean bold) implements Piece {}

    record Code(String link) implements Piece {}

    /** The picture in the printer's memory. */
    record Logo() implements Piece {}

    /** The mall's own picture. */
    record Picture(Raster dots) implements Piece {}
}
