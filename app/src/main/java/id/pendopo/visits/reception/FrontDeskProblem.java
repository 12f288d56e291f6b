package id.pendopo.visits.reception;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong at the front desk. */
public enum FrontDeskProblem implements ProblemType {
    VISITOR_AT_COUNTER(409),
    VOID_TOO_LATE(409),
    DAY_NOT_OFFERED(409),
    PROMISE_UNKNOWN(404),
    PAPER_PREFIX_TAKEN(409),
    PAPER_NUMBER_UNREADABLE(400),
    PAPER_TIME_UNREADABLE(400),
    PAPER_TIME_TO_COME(400),
    PAPER_TIME_TOO_EARLY(400),
    PAPER_DAY_UNKNOWN(409),
    PAPER_DAY_IS_OVER(409),
    PAPER_SERVICE_UNKNOWN(404);

    private final int status;

    FrontDeskProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
