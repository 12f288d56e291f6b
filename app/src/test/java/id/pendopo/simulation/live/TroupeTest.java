package id.pendopo.simulation.live;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.DatabaseSettings;
import id.pendopo.simulation.play.LiveTheatre;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ./run --simulate} where real people are, or may be, served. */
class TroupeTest extends PendopoTest {
    private static final DatabaseSettings OWN = new DatabaseSettings(Path.of("folder"), "", 10, false);
    private static final DatabaseSettings NATION =
            new DatabaseSettings(Path.of("folder"), "jdbc:postgresql://hall/pendopo", 10, false);

    @Autowired
    LiveTheatre theatre;

    @Test
    void players_that_begin_with_the_program_are_refused_without_a_demo_and_on_a_server_of_others() {
        assertThatExceptionOfType(NotADemo.class).isThrownBy(() -> new Troupe(theatre, OWN, false, true));
        assertThatExceptionOfType(NotADemo.class).isThrownBy(() -> new Troupe(theatre, NATION, true, true));
        assertThatExceptionOfType(NotADemo.class).isThrownBy(() -> new Troupe(theatre, NATION, false, true));
    }
}
