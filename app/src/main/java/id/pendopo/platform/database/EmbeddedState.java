package id.pendopo.platform.database;

import id.pendopo.platform.database.embedded.EmbeddedPostgres;

/** The server that this very program keeps running. */
record EmbeddedState(EmbeddedPostgres server) implements DatabaseState {
    @Override
    public boolean answers() {
        return server.state().running();
    }

    @Override
    public boolean spaceScarce() {
        return server.freeSpace().scarce();
    }
}
