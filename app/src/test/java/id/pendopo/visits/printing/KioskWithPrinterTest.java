package id.pendopo.visits.printing;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.HallTest;
import id.pendopo.visits.counter.CallNext;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.hall.LiveVisit;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A kiosk with a printer of its own, and somebody in front of it. */
abstract class KioskWithPrinterTest extends HallTest {
    protected static final String KIOSK = "/m/ogan-ilir/kiosk";

    @Autowired
    protected Devices devices;

    @Autowired
    protected PrinterBook book;

    @Autowired
    protected PrinterStates states;

    @Autowired
    protected HeldTickets held;

    @Autowired
    protected CounterSessions counters;

    @Autowired
    protected CallNext callNext;

    protected final FakePrinter printer = new FakePrinter();
    protected UUID kiosk = UUID.randomUUID();
    protected Cookie cookie = new Cookie("pendopo_device", "none");

    @BeforeEach
    void aKioskWithAPrinter() {
        Devices.Announced announced = inside(() -> devices.announce(mall(), Role.KIOSK, "Kios uji", null, null));
        kiosk = announced.id();
        cookie = new Cookie("pendopo_device", inside(() -> devices.pair(mall(), announced.code())));
        doing(() -> book.save(mall(), staff("sari"), printerAt(printer.port()), Ids.secret()));
    }

    @AfterEach
    void off() {
        doing(() -> {
            devices.revoke(mall(), kiosk, null);
            jdbc.sql("delete from visits.printer where region_id = 1610").update();
        });
        printer.close();
    }

    protected Printer printerAt(int port) {
        return new Printer(
                kiosk,
                "127.0.0.1",
                port,
                Paper.MM_80,
                CodePage.PC858,
                true,
                Printer.Codes.COMMAND,
                Duration.ofMillis(500),
                Duration.ofMillis(1500));
    }

    protected Optional<Trouble> prevented() {
        return inside(() -> states.at(kiosk)).flatMap(PrinterStates.Said::prevented);
    }

    protected void tick() {
        pass("UnclaimedNumbers");
    }

    protected Optional<UUID> call(int which) {
        var counter = counter("DUKCAPIL", which);
        var officer = officer(counter);
        return inside(() -> {
            if (reader.sessionOf(officer.id()).isEmpty()) {
                counters.open(mall(), officer, counter.id(), Ids.secret());
            }
            return callNext.ifAnybody(mall(), officer, Ids.secret())
                    .flatMap(reader::visitOfStop)
                    .map(LiveVisit::id);
        });
    }

    protected TicketHold hold(LiveVisit visit) {
        return inside(() -> held.of(visit.id())).orElseThrow();
    }

    protected String take(String key) {
        return location(http.post()
                .uri(KIOSK + "/take")
                .cookie(cookie)
                .with(id.pendopo.Forms.csrf())
                .param("key", key)
                .param("s", service("KTP-HILANG").id().toString())
                .exchange());
    }

    protected MvcTestResult show(String address) {
        return http.get().uri(address).cookie(cookie).exchange();
    }

    protected MvcTestResult waited(String address) {
        return show(address + "?wait=true");
    }

    /** The page when the printer is done, one way or another. */
    protected String settled(String address) {
        waited(address);
        return body(show(address));
    }

    protected MvcTestResult post(String address) {
        return http.post()
                .uri(address)
                .cookie(cookie)
                .with(id.pendopo.Forms.csrf())
                .exchange();
    }

    protected LiveVisit behind(String address) {
        return inside(() -> reader.byDigest(Secrets.digest(secret(address)))).orElseThrow();
    }

    protected static String secret(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    protected static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
