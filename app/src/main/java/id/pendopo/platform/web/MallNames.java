package id.pendopo.platform.web;

import id.pendopo.platform.text.Lang;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the frame of a page says of the mall that its address names. */
public interface MallNames {
    Optional<MallName> named(String code);

    /**
     * @param name as the header shows it, such as "MPP Ogan Ilir"
     * @param languages what its citizens may choose from
     */
    record MallName(String code, String name, ZoneId zone, List<Lang> languages) {}
}
