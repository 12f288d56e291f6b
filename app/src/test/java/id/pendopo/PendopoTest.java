package id.pendopo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A test of the whole program over a real PostgreSQL with the five demo malls. All such tests share one context; each
 * test has a working day of its own, on which no number has been given yet, at 09.00 WIB.
 */
@SpringBootTest(properties = {"pendopo.demo=true", "pendopo.clockwork-every=P1D"})
@AutoConfigureMockMvc
@Import({PendopoTest.Time.class, TestDoor.class})
public abstract class PendopoTest {
    private static final AtomicReference<LocalDate> DAY = new AtomicReference<>(LocalDate.of(2025, 2, 11));

    @Autowired
    protected TestClock clock;

    @Autowired
    protected MockMvcTester http;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String address = TestServer.freshDatabase();
        registry.add("pendopo.database-url", () -> address);
    }

    @BeforeEach
    void newDay() {
        LocalDate day = DAY.updateAndGet(before -> {
            LocalDate next = before.plusDays(1);
            while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                    || next.getDayOfWeek() == DayOfWeek.SUNDAY
                    || next.getDayOfWeek() == DayOfWeek.FRIDAY) {
                next = next.plusDays(1);
            }
            return next;
        });
        clock.set(day, LocalTime.of(9, 0));
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
