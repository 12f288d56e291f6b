package id.pendopo.simulation.play;

import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.Halls;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Hands players what they need. */
@Component
class Stages {
    private final Keyboard keys;
    private final Door door;
    private final Halls halls;
    private final HallReader reader;
    private final InstantSource clock;

    Stages(Keyboard keys, Door door, Halls halls, HallReader reader, InstantSource clock) {
        this.keys = keys;
        this.door = door;
        this.halls = halls;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param open whether players may still play there */
    Stage of(Agenda agenda, int region, BooleanSupplier open) {
        return new Stage(agenda, region, open, clock, keys, door, halls, reader);
    }
}
