package id.pendopo.platform.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. Never holds a name, a number of a person or free text about one: only ids of erasable rows.
 *
 * @param mall where it happened; null for what concerns the whole region
 * @param subject whom or what it is about (a visit, a counter session, a mall)
 * @param actor the account or device that did it; null for the program itself
 * @param type stable upper-case name, such as {@code STOP_CALLED}
 * @param body flat JSON with the facts that figures are folded from
 */
public record Event(
        Instant occurredAt,
        @Nullable UUID mall,
        UUID subject,
        @Nullable UUID actor,
        String type,
        String body) {}
