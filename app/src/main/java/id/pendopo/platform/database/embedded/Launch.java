package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All that is needed to start PostgreSQL over a folder, any number of times. */
record Launch(DataFolder folder, Binaries binaries, RunAs as) {
    /** Unpacks, cleans up after an earlier run and makes the database, as far as each is needed. */
    static Launch prepare(Path folder, Path binariesCache) throws IOException {
        var data = new DataFolder(folder);
        data.refuseOtherVersion();
        var binaries = Binaries.unpack(binariesCache, Binaries.machine());
        var as = RunAs.find(folder, binaries);
        var launch = new Launch(data, binaries, as);
        launch.clearLeftovers();
        data.makeReady(binaries, as);
        return launch;
    }

    void clearLeftovers() throws IOException {
        new Leftovers(folder.data()).clear();
    }

    ServerProcess start(int port, ServerProcess.Listener listener) throws IOException {
        var postgres = Stream.concat(
                Stream.of(binaries.postgres().toString(), "-D", folder.data().toString(), "-p", Integer.toString(port)),
                ServerSettings.asArguments());
        List<String> command = as.command("INT", postgres.toList());
        return ServerProcess.start(Programs.prepare(command, binaries.home()), listener);
    }
}
