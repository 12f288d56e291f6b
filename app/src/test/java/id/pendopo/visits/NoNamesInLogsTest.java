package id.pendopo.visits;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import id.pendopo.platform.ids.Ids;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Everything that is logged while people come whose names are known, also when it goes wrong. */
class NoNamesInLogsTest extends VisitsTest {
    private static final List<String> PERSONAL = List.of(
            "Wulandari Kusumaningrum",
            "6281377665544",
            "081377665544",
            "1610995203890001",
            "petugas.rahasia",
            "sandi-sangat-rahasia");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        lines.start();
        root.setLevel(Level.INFO);
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(before);
    }

    @Test
    void a_day_with_known_people_leaves_no_name_no_nik_and_no_phone_in_the_log() {
        String name = PERSONAL.get(0);
        String key = Ids.secret();
        for (int i = 0; i < 2; i++) {
            inside(() -> takeTicket.take(new TicketOrder(
                    mall(),
                    key,
                    TicketOrder.Channel.RECEPTION,
                    null,
                    false,
                    1,
                    List.of(new Wanted(service("KTP-REKAM").id(), 1)),
                    false,
                    Optional.of(new TicketOrder.Visitor(name, PERSONAL.get(2))),
                    Optional.empty(),
                    null)));
        }
        for (String path : List.of(
                "/m/ogan-ilir/sign-in",
                "/m/ogan-ilir/pair",
                "/m/ogan-ilir/kiosk/take",
                "/t/ogan-ilir/AAAAAAAAAAAAAAAAAAAAAA/late",
                "/m/ogan-ilir/reception/register",
                "/api/v1/malls/ogan-ilir/tickets",
                "/tidak/ada")) {
            http.post()
                    .uri(path)
                    .with(csrf())
                    .param("username", PERSONAL.get(4))
                    .param("password", PERSONAL.get(5))
                    .param("name", name)
                    .param("phone", PERSONAL.get(2))
                    .param("code", PERSONAL.get(3))
                    .param("nik", PERSONAL.get(3))
                    .param("key", name)
                    .param("minutes", name)
                    .exchange();
            http.post()
                    .uri(path)
                    .with(csrf())
                    .contentType("application/json")
                    .content("{\"name\": \"" + name + "\", \"nik\": ")
                    .exchange();
            http.get().uri(path + "?q={q}", name + PERSONAL.get(3)).exchange();
        }
        try {
            inside(() -> jdbc.sql("""
                    insert into visits.visitor (region_id, id, mall_id, name, phone, created_at)
                    values (1610, null, null, :name, :phone, '2025-02-12')
                    """)
                    .param("name", name)
                    .param("phone", PERSONAL.get(1))
                    .update());
        } catch (DataAccessException e) {
            root.error("unexpected", e);
        }
        root.info("the end");
        List<String> said = new ArrayList<>();
        List.copyOf(lines.list).forEach(line -> said.add(words(line)));
        assertThat(said).isNotEmpty();
        for (String personal : PERSONAL) {
            assertThat(said).noneMatch(line -> line.contains(personal));
        }
    }

    private static String words(ILoggingEvent line) {
        StringBuilder words = new StringBuilder(line.getFormattedMessage());
        for (IThrowableProxy cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            words.append('\n').append(cause.getMessage());
        }
        return words.toString();
    }
}
