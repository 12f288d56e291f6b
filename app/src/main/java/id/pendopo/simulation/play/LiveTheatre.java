package id.pendopo.simulation.play;

import id.pendopo.directory.Directory;
import id.pendopo.directory.Directory.MallEntry;
import id.pendopo.platform.database.DatabaseSettings;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.time.Days;
import id.pendopo.platform.time.DemoClock;
import id.pendopo.platform.time.LedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where days are played while the program serves: every act when its time has come by the program's clock. */
@Component
public class LiveTheatre {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTheatre.class);
    private static final Duration NAP = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int TRIES = 3;

    private final Players players;
    private final Stages stages;
    private final Directory directory;
    private final InstantSource clock;
    private final Optional<LedClock> led;
    private final Path folder;

    LiveTheatre(
            Players players,
            Stages stages,
            Directory directory,
            InstantSource clock,
            ObjectProvider<LedClock> led,
            DatabaseSettings settings) {
        this.folder = settings.data();
        this.players = players;
        this.stages = stages;
        this.directory = directory;
        this.clock = clock;
        this.led = Optional.ofNullable(led.getIfAvailable());
    }

    /** How many times as fast as real time the program's clock runs. */
    public int speed() {
        return led.map(LedClock::speed).orElse(1);
    }

    /** One day after the other; a clock that is led skips the nights. What fails between the acts is tried again. */
    public void play(BooleanSupplier goOn) {
        LocalDate last = LocalDate.MIN;
        while (goOn.getAsBoolean()) {
            try {
                LocalDate today = Days.today(clock.instant(), DemoClock.ZONE);
                if (today.isAfter(last)) {
                    led.ifPresent(it -> DemoClock.played(folder, today));
                    Agenda agenda = agenda(today);
                    last = today;
                    act(agenda, goOn);
                }
                led.filter(it -> goOn.getAsBoolean()).ifPresent(it -> it.moveTo(nextMorning(today)));
            } catch (RuntimeException e) {
                LOG.warn("the players try again to begin a day: {}", e.toString());
            }
            LockSupport.parkNanos(NAP.toNanos());
        }
    }

    private Agenda agenda(LocalDate today) {
        Agenda agenda = new Agenda();
        for (MallEntry mall : playable()) {
            Wall.run(
                    mall.region(),
                    () -> new PlayedDay(
                                    players.scene(mall.id(), today, today.toEpochDay()),
                                    stages.of(agenda, mall.region(), players::mayPlay),
                                    () -> {})
                            .begin());
        }
        return agenda;
    }

    private List<MallEntry> playable() {
        return directory.all().stream()
                .filter(mall -> Wall.get(mall.region(), players::mayPlay))
                .toList();
    }

    private Instant nextMorning(LocalDate today) {
        LocalDate next = today.plusDays(1)
                .datesUntil(today.plusYears(1))
                .filter(day -> playable().stream()
                        .anyMatch(mall ->
                                !directory.plan(mall.id()).mallHours(day).isEmpty()))
                .findFirst()
                .orElse(today.plusDays(1));
        return DemoClock.morning(next);
    }

    private void act(Agenda agenda, BooleanSupplier goOn) {
        for (var entry = agenda.first(); entry.isPresent() && goOn.getAsBoolean(); entry = agenda.first()) {
            Duration wait = Duration.between(clock.instant(), entry.get().at());
            if (wait.isPositive()) {
                Duration real = wait.dividedBy(speed());
                LockSupport.parkNanos((real.compareTo(NAP) < 0 ? real : NAP).toNanos());
            } else {
                agenda.take();
                tried(agenda, entry.get().act(), TRIES);
            }
        }
    }

    /** The boundary of an act: what is wrong with it stops nobody else, and it is tried again a little later. */
    private void tried(Agenda agenda, Runnable act, int tries) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.warn("a player stumbled, {} tries left: {}", tries, e.toString());
            if (tries > 0) {
                agenda.at(clock.instant().plus(AGAIN), () -> tried(agenda, act, tries - 1));
            }
        }
    }
}
