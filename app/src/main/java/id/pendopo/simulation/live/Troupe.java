package id.pendopo.simulation.live;

import id.pendopo.platform.database.DatabaseSettings;
import id.pendopo.simulation.play.LiveTheatre;
import id.pendopo.visits.DemoPlayers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The demo's players: one thread that plays one day after the other, in all malls at once, until the program ends. */
@Component
class Troupe implements DemoPlayers, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Troupe.class);

    private final LiveTheatre theatre;
    private final boolean atOnce;
    private volatile boolean playing;
    private volatile Thread thread = Thread.currentThread();

    /** @param atOnce whether they begin with the program */
    Troupe(
            LiveTheatre theatre,
            DatabaseSettings database,
            @Value("${pendopo.demo:false}") boolean demo,
            @Value("${pendopo.players:false}") boolean atOnce) {
        if (atOnce && !(demo && database.databaseUrl().isBlank())) {
            throw new NotADemo();
        }
        this.theatre = theatre;
        this.atOnce = atOnce;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (atOnce) {
            begin();
        }
    }

    /** Whoever plays already goes on. */
    synchronized void begin() {
        if (!playing) {
            playing = true;
            LOG.info("simulated visitors and officers begin");
            thread = Thread.ofVirtual().name("players").start(() -> theatre.play(() -> playing));
        }
    }

    @Override
    public Optional<Playing> now() {
        return playing ? Optional.of(new Playing(theatre.speed())) : Optional.empty();
    }

    /** With the program there are no players yet. */
    @Override
    public void start() {
        playing = false;
    }

    @Override
    public synchronized void stop() {
        playing = false;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return playing;
    }
}
