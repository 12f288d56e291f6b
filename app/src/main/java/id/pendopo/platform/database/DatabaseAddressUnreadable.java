package id.pendopo.platform.database;

/** {@code PENDOPO_DATABASE_URL} can't be used as it stands. The message never repeats it: it holds a password. */
final class DatabaseAddressUnreadable extends IllegalArgumentException {
    DatabaseAddressUnreadable() {
        super("""
                PENDOPO_DATABASE_URL tidak terbaca. Bentuknya: jdbc:postgresql://HOST:PORT/DATABASE?user=PEMILIK&password=SANDI
                PENDOPO_DATABASE_URL can't be read. Its form: jdbc:postgresql://HOST:PORT/DATABASE?user=OWNER&password=PASSWORD""");
    }
}
