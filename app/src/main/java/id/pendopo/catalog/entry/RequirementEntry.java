package id.pendopo.catalog.entry;

import id.pendopo.catalog.CatalogProblem;
import id.pendopo.catalog.Requirement;
import java.util.List;

/** Reads one requirement. The fields have the same names in the form and in {@code requirements.csv}. */
public final class RequirementEntry {
    public static final int MOST = 40;

    /** In the order of the sheet, after {@code service} and {@code no}. */
    public static final List<String> FIELDS = List.of("kind", "name_id", "name_en", "form", "met_by", "blocking");

    private RequirementEntry() {}

    public static Requirement read(Cells cells, int no) {
        Requirement.Form form = cells.choice("form", Requirement.Form.class);
        String metBy = cells.code("met_by", false);
        boolean blocking = cells.yes("blocking");
        if (blocking && metBy.isEmpty()) {
            cells.fault("met_by", CatalogProblem.BLOCKING_WITHOUT_PRODUCT);
        }
        return new Requirement(
                no,
                cells.must("kind", Requirement.Kind.DOCUMENT, Requirement.Kind.class),
                cells.must("name_id", 200),
                cells.text("name_en", 200),
                form == null ? Requirement.Form.NONE : form,
                metBy,
                blocking && !metBy.isEmpty());
    }
}
