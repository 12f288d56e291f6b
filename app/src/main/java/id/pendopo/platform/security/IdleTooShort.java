package id.pendopo.platform.security;

/** {@code PENDOPO_SESSION_IDLE} would sign out officers who have their page open. */
final class IdleTooShort extends IllegalArgumentException {
    IdleTooShort() {
        super("""
                PENDOPO_SESSION_IDLE paling sedikit %1$s: dengan yang lebih pendek, petugas keluar dari halaman yang masih terbuka.
                PENDOPO_SESSION_IDLE is %1$s at least: with less, officers are signed out of a page that is open.""".formatted(Sessions.SHORTEST_IDLE));
    }
}
