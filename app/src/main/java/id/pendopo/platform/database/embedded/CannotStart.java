package id.pendopo.platform.database.embedded;

import id.pendopo.platform.problem.StartProblem;
import org.jspecify.annotations.Nullable;

/** Why the embedded database does not run, in a sentence for the person who started the program. */
public abstract sealed class CannotStart extends RuntimeException implements StartProblem
        permits FolderInUse, UnsupportedMachine, OtherMajorVersion, StartFailed {
    private final String indonesian;
    private final String english;

    CannotStart(String indonesian, String english, @Nullable Throwable cause) {
        super(indonesian + " / " + english, cause);
        this.indonesian = indonesian;
        this.english = english;
    }

    @Override
    public String indonesian() {
        return indonesian;
    }

    @Override
    public String english() {
        return english;
    }
}
