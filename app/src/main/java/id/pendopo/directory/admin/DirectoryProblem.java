package id.pendopo.directory.admin;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong when the directory is edited, beyond faults in single cells. */
public enum DirectoryProblem implements ProblemType {
    FILE_MISSING(400),
    FILE_TOO_LARGE(413),
    USERNAME_TAKEN(409),
    USERNAME_UNREADABLE(400),
    NAME_MISSING(400),
    ROLE_NOT_YOURS(403),
    AGENCY_NEEDED(400),
    AGENCY_NOT_HERE(400),
    COUNTER_NOT_OF_AGENCY(400),
    NOT_YOURSELF(409),
    COUNTER_DEVICE_NEEDS_PLACE(400),
    REGION_UNKNOWN(404),
    REGION_DECIDES(403);

    private final int status;

    DirectoryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
