package id.pendopo.platform.database;

import java.nio.file.Path;
import java.util.Optional;

/** The embedded server as whoever copies its files sees it. */
public interface OwnServer {
    /** Empty when {@code PENDOPO_DATABASE_URL} names another server, which is somebody else's to copy. */
    Optional<Access> access();

    /**
     * @param folder the program's data folder, with PostgreSQL's files in {@code data}
     * @param url of the maintenance database
     */
    record Access(Path folder, String url, String superuser, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return url;
        }
    }
}
