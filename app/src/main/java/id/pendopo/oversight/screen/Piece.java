package id.pendopo.oversight.screen;

/**
 * A part of a bar.
 *
 * @param from where it begins: the sum of those before it
 */
public record Piece(String colour, String name, long from, long people) {}
