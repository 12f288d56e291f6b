package id.pendopo.visits.tickets;

import id.pendopo.visits.hall.PriorityGroup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a number.
 *
 * @param key idempotency key: the same key gives the same ticket
 * @param groundFloor can't climb: is served on the floor where they are
 * @param floor where they are
 * @param byName past the gate: reception promises by name that they are served today
 * @param visitor who it is, only if they wish to say so
 * @param paper a number that was given while the system was away, by hand or by a kiosk, and when
 * @param actor the kiosk or member of staff that takes it
 */
public record TicketOrder(
        UUID mall,
        String key,
        Channel channel,
        @Nullable PriorityGroup group,
        boolean groundFloor,
        int floor,
        List<Wanted> wanted,
        boolean byName,
        Optional<Visitor> visitor,
        Optional<Paper> paper,
        @Nullable UUID actor) {
    public TicketOrder {
        wanted = List.copyOf(wanted);
    }

    /** The same person's order of something else. */
    public TicketOrder of(List<Wanted> others) {
        return new TicketOrder(mall, key, channel, group, groundFloor, floor, others, byName, visitor, paper, actor);
    }

    public enum Channel {
        KIOSK,
        RECEPTION,
        PAPER,
        PHONE,
        /** A kiosk that was cut off, which told of it afterwards. */
        OFFLINE
    }

    /** Personal data: goes into an erasable row and nowhere else. */
    public record Visitor(String name, String phone) {
        @Override
        public String toString() {
            return "visitor";
        }
    }

    /** @param no the number on the paper, under a prefix that is no queue's */
    public record Paper(String prefix, int no, Instant arrivedAt) {}
}
