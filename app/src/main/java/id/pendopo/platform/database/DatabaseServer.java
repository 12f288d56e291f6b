package id.pendopo.platform.database;

/**
 * Where the database is and who owns its tables. The program itself never works with these: it signs in as
 * {@link Roles#PROGRAM}, which owns nothing.
 *
 * @param url JDBC address of the database
 * @param owner the role that owns schemas and tables and runs the migrations
 * @param ready whether another process runs on it now and has prepared it: then roles and tables are left as they are
 */
record DatabaseServer(String url, String owner, String ownerPassword, boolean ready) {
    @Override
    public String toString() {
        return url;
    }
}
