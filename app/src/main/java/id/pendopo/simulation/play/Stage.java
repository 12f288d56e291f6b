package id.pendopo.simulation.play;

import id.pendopo.platform.database.Wall;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.Halls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * What players have in their hands: the screens, a look at the hall, the time, and what they mean to do later.
 *
 * @param open whether they may still play here, asked before each act
 */
record Stage(
        Agenda agenda,
        int region,
        BooleanSupplier open,
        InstantSource clock,
        Keyboard keys,
        Door door,
        Halls halls,
        HallReader reader) {
    /** Players live by the second: what they mean to do in no time, they do in one. */
    void in(Duration wait, Runnable act) {
        at(now().plusSeconds(Math.max(1, wait.toSeconds())), act);
    }

    void at(Instant moment, Runnable act) {
        agenda.at(
                moment,
                () -> Wall.run(region, () -> {
                    if (open.getAsBoolean()) {
                        act.run();
                    }
                }));
    }

    Instant now() {
        return clock.instant();
    }
}
