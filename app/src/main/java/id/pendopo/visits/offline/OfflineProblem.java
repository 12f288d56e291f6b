package id.pendopo.visits.offline;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong around numbers that were given while a kiosk was cut off. */
public enum OfflineProblem implements ProblemType {
    /** A slip's link was opened before its kiosk had told of it. */
    OFFLINE_NOT_HEARD(404),
    OFFLINE_AT_RECEPTION(409),
    /** Nobody knows yet whether the paper of a number comes out. */
    STILL_PRINTING(503),
    KEPT_UNKNOWN(404),
    /** A colleague has dealt with it since the page was shown. */
    KEPT_SETTLED(409),
    KEPT_DAY_IS_OVER(409),
    KEPT_WITHOUT_SERVICE(400),
    KEPT_WITHOUT_HOW(400);

    private final int status;

    OfflineProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
