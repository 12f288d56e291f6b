package id.pendopo.platform.database;

import id.pendopo.platform.problem.StartProblem;

/** {@code PENDOPO_DATABASE_URL} can't be used as it stands. The message never repeats it: it holds a password. */
final class DatabaseAddressUnreadable extends IllegalArgumentException implements StartProblem {
    private static final String INDONESIAN =
            "PENDOPO_DATABASE_URL tidak terbaca. Bentuknya: jdbc:postgresql://HOST:PORT/DATABASE?user=PEMILIK&password=SANDI";
    private static final String ENGLISH =
            "PENDOPO_DATABASE_URL can't be read. Its form: jdbc:postgresql://HOST:PORT/DATABASE?user=OWNER&password=PASSWORD";

    DatabaseAddressUnreadable() {
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
