package id.pendopo.catalog.entry;

import id.pendopo.catalog.CatalogProblem;
import java.util.Map;

/**
 * One thing that is wrong with what somebody typed.
 *
 * @param sheet which file it stands in, such as {@code services.csv}; empty in a form
 * @param line line of the file as an editor counts it; in a form the number of the requirement; 0 for the whole
 * @param field column or input
 */
public record Fault(String sheet, int line, String field, CatalogProblem problem, Map<String, Object> facts) {}
