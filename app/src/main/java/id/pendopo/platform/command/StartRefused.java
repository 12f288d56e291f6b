package id.pendopo.platform.command;

import id.pendopo.platform.problem.StartProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in two sentences why the program did not start, where a person can mend it; no stack trace then. */
class StartRefused implements SpringBootExceptionReporter {
    StartRefused(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem known) {
                say(known.indonesian(), known.english());
                return true;
            }
            if (cause instanceof PortInUseException port) {
                say(
                        "Port %d sudah dipakai program lain. Pilih port lain dengan --port.".formatted(port.getPort()),
                        "Port %d is in use by another program. Choose another one with --port."
                                .formatted(port.getPort()));
                return true;
            }
        }
        return false;
    }

    private static void say(String indonesian, String english) {
        System.err.println("Pendopo tidak dapat dijalankan. " + indonesian);
        System.err.println("Pendopo can't be started. " + english);
    }
}
