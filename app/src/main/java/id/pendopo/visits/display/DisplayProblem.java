package id.pendopo.visits.display;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong when displays are laid out. */
public enum DisplayProblem implements ProblemType {
    LAYOUT_INVALID(400),
    LAYOUT_ZONE(400),
    MEDIA_FORMAT(415),
    MEDIA_TOO_LARGE(413),
    MEDIA_FULL(409),
    MEDIA_INCOMPLETE(409),
    MEDIA_BUSY(503);

    private final int status;

    DisplayProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
