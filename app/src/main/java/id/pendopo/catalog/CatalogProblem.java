package id.pendopo.catalog;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong when somebody asks for a service or changes the catalogue. */
public enum CatalogProblem implements ProblemType {
    SERVICE_UNKNOWN(404),
    BUNDLE_UNKNOWN(404),
    AGENCY_UNKNOWN(400),
    AGENCY_TYPE_ABSENT(400),
    AGENCY_NOT_YOURS(403),
    AGENCY_SHARED(403),
    FIELD_EMPTY(400),
    FIELD_TOO_LONG(400),
    NUMBER_UNREADABLE(400),
    NUMBER_OUT_OF_RANGE(400),
    CHOICE_UNKNOWN(400),
    CODE_UNREADABLE(400),
    CODE_TAKEN(409),
    CHANGED_MEANWHILE(409),
    TIME_INCOMPLETE(400),
    FEE_MISSING(400),
    FEE_NOT_FIXED(400),
    FEE_NOTE_MISSING(400),
    PRODUCT_NAME_MISSING(400),
    BLOCKING_WITHOUT_PRODUCT(400),
    REQUIREMENT_TWICE(400),
    TOO_MANY_REQUIREMENTS(400),
    SERVICE_NOT_IN_CATALOGUE(400),
    SERVICE_TWICE(400),
    PREREQUISITES_IN_A_CIRCLE(409),
    MORE_FAULTS(400),
    SHEET_MISSING(400),
    SHEET_UNREADABLE(400),
    COLUMN_MISSING(400);

    private final int status;

    CatalogProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
