package id.pendopo.oversight.screen;

import id.pendopo.catalog.Service.Licensing;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** By what a figure can be narrowed, in an address and in SQL alike. */
public enum Narrowing {
    AGENCY("s.agency_id = :agency", UUID::fromString),
    SERVICE("s.service_id = :service", UUID::fromString),
    LICENSING("s.licensing = :licensing", text -> Licensing.valueOf(text).name()),
    UMK("s.umk = :umk", Boolean::valueOf),
    PRIORITY("s.priority = :priority", Boolean::valueOf),
    CHANNEL("v.channel = :channel", text -> text),
    GROUP("v.priority_group = :group", text -> text),
    HOUR("v.hour = :hour", Integer::valueOf),
    SEVERAL("v.several_agencies = :several", Boolean::valueOf);

    private final String condition;
    private final Function<String, Object> reader;

    Narrowing(String condition, Function<String, Object> reader) {
        this.condition = condition;
        this.reader = reader;
    }

    String condition() {
        return condition;
    }

    /** Its name in addresses and as SQL parameter. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when the text is no such value */
    Object read(String text) {
        return reader.apply(text);
    }

    boolean ofVisits() {
        return condition.startsWith("v.");
    }
}
