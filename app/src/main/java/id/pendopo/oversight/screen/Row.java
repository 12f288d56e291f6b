package id.pendopo.oversight.screen;

import id.pendopo.oversight.Figures;
import java.util.List;

/**
 * One line of a table.
 *
 * @param kind agency (any line that is the sum of others), service (one of those) or total: how it looks
 * @param rows the lines that it is the sum of
 */
public record Row(String name, String kind, Scope scope, Figures figures, List<Row> rows) {}
