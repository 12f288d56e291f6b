package id.pendopo.directory.admin;

/**
 * One cell of a list.
 *
 * @param tone colour that carries meaning: ok, warn, stop; empty for plain text
 */
public record Cell(String label, String text, String tone) {}
