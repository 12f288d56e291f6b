package id.pendopo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors: arrows point down, no circle, nobody reaches into another module's rooms. */
class HouseTest {
    @Test
    void every_module_uses_only_what_it_declares() {
        ApplicationModules.of(Pendopo.class).verify();
    }
}
