package id.pendopo.visits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which key does what at a counter. Officers who come from another program keep the keys that their fingers know. */
public enum KeyMap {
    STANDARD("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10"),
    /** The keys of the court of religion at Penajam: recall, call, skip, finish. */
    PENAJAM("F9", "F2", "F1", "F5", "F6", "F7", "F8", "F3", "F4", "F10");

    /** What the keys do, in the order in which each map lists them. */
    public enum Act {
        HELP,
        CALL,
        RECALL,
        START,
        ADD,
        TRANSFER,
        PARK,
        NO_SHOW,
        FINISH,
        BREAK
    }

    private final List<String> keys;

    KeyMap(String... keys) {
        this.keys = List.of(keys);
    }

    public String of(Act act) {
        return keys.get(act.ordinal());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything unknown is the standard. */
    static KeyMap named(String code) {
        return Arrays.stream(values())
                .filter(map -> map.code().equals(code))
                .findFirst()
                .orElse(STANDARD);
    }
}
