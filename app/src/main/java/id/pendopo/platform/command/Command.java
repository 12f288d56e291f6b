package id.pendopo.platform.command;

import java.util.List;

/** One word of the command line besides {@code start}: does its work on the database and ends. */
public interface Command {
    String name();

    /** One line for the help. */
    String summary();

    /** @return the exit code: 0 when all is well */
    int run(List<String> arguments);
}
