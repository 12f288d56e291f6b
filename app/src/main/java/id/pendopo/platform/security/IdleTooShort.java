package id.pendopo.platform.security;

import id.pendopo.platform.problem.StartProblem;

/** {@code PENDOPO_SESSION_IDLE} would sign out officers who have their page open. */
final class IdleTooShort extends IllegalArgumentException implements StartProblem {
    private static final String INDONESIAN =
            "PENDOPO_SESSION_IDLE paling sedikit %s: dengan yang lebih pendek, petugas keluar dari halaman yang masih terbuka."
                    .formatted(Sessions.SHORTEST_IDLE);
    private static final String ENGLISH =
            "PENDOPO_SESSION_IDLE is %s at least: with less, officers are signed out of a page that is open."
                    .formatted(Sessions.SHORTEST_IDLE);

    IdleTooShort() {
        super(INDONESIAN + " / " + ENGLISH);
    }

    @Override
    public String indonesian() {
        return INDONESIAN;
    }

    @Override
    public String english() {
        return ENGLISH;
    }
}
