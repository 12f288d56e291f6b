package id.pendopo.visits.management;

import id.pendopo.platform.problem.ProblemType;

/** What can go wrong when the manager changes something about today, or about queues and rules. */
public enum HallProblem implements ProblemType {
    PAUSE_TOO_SHORT(400),
    NOT_OPEN_TODAY(409),
    NO_AGENCY_CHOSEN(400),
    NOT_LATER_THAN_CLOSING(409),
    CONTINGENT_NOT_MORE(409),
    CONTINGENT_TOO_LARGE(400),
    COUNTER_WITHOUT_OFFICER(409),
    COUNTER_NOT_FOR_QUEUE(409),
    ANNOUNCEMENT_UNREADABLE(400),
    ANNOUNCEMENT_OVER(400),
    ANNOUNCEMENTS_FULL(409),
    SENTENCE_UNKNOWN(400),
    NOBODY_OUTSIDE(409),
    PEOPLE_UNREADABLE(400),
    INCIDENT_UNKNOWN(404),
    INCIDENT_NOTE_UNREADABLE(400);

    private final int status;

    HallProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
