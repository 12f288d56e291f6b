package id.pendopo.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogLineTest {
    @Test
    void a_statement_that_quotes_a_person_is_reduced_to_its_code() {
        var line = LogLine.parse("client backend|22P02|ERROR:  invalid input syntax for type integer: \"Siti\"")
                .orElseThrow();
        assertThat(line.mayQuoteData()).isTrue();
        assertThat(line.level()).isEqualTo(org.slf4j.event.Level.DEBUG);
    }

    @Test
    void a_full_disk_is_told_loudly_even_when_a_statement_met_it() {
        var line = LogLine.parse(
                        "client backend|53100|ERROR:  could not extend file \"base/5/16388\": No space left on device")
                .orElseThrow();
        assertThat(line.mayQuoteData()).isFalse();
        assertThat(line.level()).isEqualTo(org.slf4j.event.Level.ERROR);
    }

    @Test
    void only_the_server_itself_can_say_that_it_is_ready() {
        assertThat(LogLine.parse("postmaster|00000|LOG:  database system is ready to accept connections")
                        .orElseThrow()
                        .ready())
                .isTrue();
        assertThat(LogLine.parse("client backend|00000|LOG:  database system is ready to accept connections")
                        .orElseThrow()
                        .ready())
                .isFalse();
        assertThat(LogLine.parse("\tdatabase system is ready to accept connections"))
                .isEmpty();
    }

    @Test
    void no_data_of_a_refused_statement_reaches_the_log_in_any_form(@TempDir Path temporary) throws Exception {
        var log = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.LOGGER);
        var lines = new ListAppender<ILoggingEvent>();
        var level = log.getLevel();
        log.setLevel(Level.TRACE);
        lines.start();
        log.addAppender(lines);
        try (var server = Servers.start(temporary)) {
            Servers.execute(server, "create table person (nik text primary key, born date)");
            Servers.execute(server, "insert into person values ('1610994508900001', null)");
            for (var wrong : List.of(
                    "insert into person values ('1610994508900001', null)",
                    "select 'Siti\nAminah'::int",
                    "insert into person values ('2', 'Siti Aminah')",
                    "do $$ begin raise warning 'Siti Aminah 1610994508900001'; raise exception 'Siti Aminah'; end $$",
                    "select from nowhere where name = 'Siti Aminah'")) {
                assertThatThrownBy(() -> Servers.execute(server, wrong)).isInstanceOf(SQLException.class);
            }
        } finally {
            log.detachAppender(lines);
            log.setLevel(level);
        }
        var all = List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(all).anyMatch(line -> line.contains("statement refused with 23505"));
        assertThat(all)
                .noneMatch(line -> line.contains("16109945") || line.contains("Siti") || line.contains("Aminah"));
    }
}
