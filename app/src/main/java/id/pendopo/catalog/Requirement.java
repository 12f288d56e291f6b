package id.pendopo.catalog;

/**
 * One thing to bring or prove.
 *
 * @param metBy product of another service that meets it; empty when none
 * @param blocking within one visit that other service comes first
 */
public record Requirement(int no, Kind kind, String nameId, String nameEn, Form form, String metBy, boolean blocking) {
    public enum Kind {
        DOCUMENT,
        FORM,
        PHOTO,
        DATA,
        EXAMINATION,
        PAYMENT,
        RECOMMENDATION
    }

    public enum Form {
        ORIGINAL,
        COPY,
        LEGALISED,
        NONE
    }
}
