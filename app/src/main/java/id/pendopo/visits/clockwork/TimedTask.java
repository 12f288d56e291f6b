package id.pendopo.visits.clockwork;

import java.util.UUID;

/** Something that becomes due by the clock in one mall. Called inside the region's wall, often, on every node. */
public interface TimedTask {
    void run(UUID mall);
}
