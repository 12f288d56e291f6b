package id.pendopo.platform.security;

import java.util.Optional;
import java.util.UUID;

/** Where an address leads: the public code of a mall tells its region before any secret is looked up. */
public interface Places {
    /** @param code the mall's code as it stands in links, such as {@code ogan-ilir} */
    Optional<Place> find(String code);

    record Place(int region, UUID mall) {}
}
