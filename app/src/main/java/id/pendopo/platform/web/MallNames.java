package id.pendopo.platform.web;

import java.time.ZoneId;
import java.util.Optional;

/** What the frame of a page says of the mall that its address names. */
public interface MallNames {
    Optional<MallName> named(String code);

    /** @param name as the header shows it, such as "MPP Ogan Ilir" */
    record MallName(String code, String name, ZoneId zone) {}
}
