package id.pendopo.visits;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong around a visit. */
public enum VisitProblem implements ProblemType {
    NOTHING_CHOSEN(400),
    TOO_MANY_SERVICES(400),
    SERVICE_NOT_OFFERED(409),
    QUANTITY_INVALID(400),
    QUEUE_IS_PAUSED(409),
    QUEUE_IS_PAUSED_UNTIL(409),
    MALL_CLOSED(409),
    NOT_YET_OPEN(409),
    QUEUE_CLOSED(409),
    NOT_ENOUGH_TIME(409),
    WOULD_COST_ANOTHER(409),
    NO_COUNTER_TODAY(409),
    CONTINGENT_USED(409),
    CONTINGENT_USED_UP(409),
    CIRCULAR_WISH(409),
    NUMBER_TAKEN(409),
    NUMBER_UNKNOWN(404),
    NAME_TOO_LONG(400),
    PHONE_INVALID(400),
    VISIT_OVER(409),
    TICKET_UNKNOWN(404),
    ORDER_INVALID(409),
    ORDER_CHANGED(409),
    NOTHING_TO_DELAY(409),
    TOO_MANY_CHANGES(409),
    BEING_SERVED(409),
    COUNTER_UNKNOWN(404),
    COUNTER_TAKEN(409),
    COUNTER_NOT_YOURS(403),
    OFFICER_ELSEWHERE(409),
    NO_SESSION(409),
    ON_BREAK(409),
    COUNTER_CLOSING(409),
    STILL_SERVING(409),
    NOBODY_WAITING(409),
    SOMEBODY_WAS_FASTER(409),
    NOBODY_HERE(409),
    ALREADY_STARTED(409),
    RECALL_TOO_SOON(409),
    LAST_CALL_MADE(409),
    STOP_NOT_YOURS(403),
    STOP_NOT_CALLABLE(409),
    REASON_UNKNOWN(400),
    TARGET_INVALID(409),
    COUNTER_NOT_MANNED(409),
    UNTIL_INVALID(400),
    QUEUE_UNKNOWN(404),
    RULES_INVALID(400);

    private final int status;

    VisitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
