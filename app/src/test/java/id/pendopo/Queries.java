package id.pendopo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What Spring's JDBC sends to the database. */
public final class Queries {
    private Queries() {}

    /** Those of the calling thread while the work runs: others, such as the sealing of the history, go on beside it. */
    public static List<String> of(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = logger.getLevel();
        Thread here = Thread.currentThread();
        ListAppender<ILoggingEvent> seen = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (Thread.currentThread().equals(here)) {
                    super.append(event);
                }
            }
        };
        seen.start();
        logger.addAppender(seen);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(seen);
        }
        return seen.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement")
                        || message.startsWith("Executing SQL query"))
                .toList();
    }
}
