package id.pendopo;

import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.directory.live.LiveDirectory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A test of the whole program over a real PostgreSQL with the five demo malls. All such tests share one context; each
 * test has a working day of its own, on which no number has been given yet, at 09.00 WIB.
 */
@SpringBootTest(
        properties = {
            "pendopo.demo=true",
            "pendopo.demo-officers=false",
            "pendopo.clockwork-every=P1D",
            "pendopo.printer-ports=1024-65535"
        })
@AutoConfigureMockMvc
@Import({PendopoTest.Time.class, TestDoor.class})
public abstract class PendopoTest {
    private static final AtomicReference<LocalDate> DAY = new AtomicReference<>(LocalDate.of(2025, 2, 11));

    private static final int NEAR = 10;

    private static final List<OpenSpan> USUAL = List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(15, 0)));

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Directory directory;

    @Autowired
    protected MockMvcTester http;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String address = TestServer.freshDatabase();
        registry.add("pendopo.database-url", () -> address);
    }

    /**
     * After the days that the last test has seen: what the program remembers of one of them at nine o'clock would pass for
     * fresh. Whoever goes further ahead than that does not come back to them.
     */
    @BeforeEach
    protected void newDay() {
        LocalDate seen = clock.furthest();
        clock.set(
                DAY.updateAndGet(
                        last -> nextUsualDay(seen.isAfter(last) && seen.isBefore(last.plusDays(NEAR)) ? seen : last)),
                LocalTime.of(9, 0));
        clock.forgetFurthest();
    }

    /** Monday to Thursday, no holiday, and with Ogan Ilir's usual hours: no Ramadan, no duty, no ceremony. */
    private LocalDate nextUsualDay(LocalDate before) {
        MallPlan plan = directory.byCode("ogan-ilir").orElseThrow();
        LocalDate day = before.plusDays(1);
        while (day.getDayOfWeek().getValue() > 4 || !plan.mallHours(day).equals(USUAL)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        /** The demo's agreements end between 2027 and 2029, and a run of all tests uses up more days than that. */
        @Bean
        ApplicationListener<ApplicationReadyEvent> agreementsWithoutEnd(JdbcClient jdbc, LiveDirectory live) {
            return ready -> live.all().stream()
                    .map(Directory.MallEntry::region)
                    .distinct()
                    .forEach(region -> Agreements.end(jdbc, live, region, null));
        }
    }
}
