package id.pendopo.visits;

import java.util.Optional;

/** Players who bring the demo's halls to life: a port of the start page. */
public interface DemoPlayers {
    /** How they play: empty while they don't. */
    Optional<Playing> now();

    /** @param speed how many times as fast as real time the program's clock runs */
    record Playing(int speed) {}
}
