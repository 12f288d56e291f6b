package id.pendopo.visits.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.directory.Counter;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.problem.ProblemType;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.push.LiveView;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.ServeStop;
import id.pendopo.visits.setup.QueueBooks;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The mall's manager at the board. */
abstract class ManagerTest extends HallTest {
    @Autowired
    Boards boards;

    @Autowired
    PauseQueue pauseQueue;

    @Autowired
    ExtendHours extendHours;

    @Autowired
    OpenContingent openContingent;

    @Autowired
    CloseCounter closeCounter;

    @Autowired
    CounterSessions counterSessions;

    @Autowired
    CallNext callNext;

    @Autowired
    ServeStop serveStop;

    @Autowired
    QueueBooks books;

    @Autowired
    List<LiveView> liveViews;

    @AfterEach
    void nothingIsPaused() {
        doing(() -> jdbc.sql(
                        "update visits.queue_pause set lifted_at = since where region_id = 1610 and lifted_at is null")
                .update());
    }

    UUID queue(String service) {
        return inside(() -> books.of(mall()).forService(service(service).id()))
                .orElseThrow()
                .id();
    }

    Board board() {
        return inside(() -> boards.of(mall()));
    }

    Board.Desk desk(Counter counter) {
        return board().desks().stream()
                .filter(desk -> desk.counter().id().equals(counter.id()))
                .findFirst()
                .orElseThrow();
    }

    Board.Line line(String service) {
        UUID queue = queue(service);
        return board().lines().stream()
                .filter(line -> line.queue().id().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    void sitsDown(Counter counter) {
        doing(() -> counterSessions.open(mall(), officer(counter), counter.id(), Ids.secret()));
    }

    static void refused(ProblemType type, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
