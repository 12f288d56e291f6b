package id.pendopo.visits.calling;

import java.time.Instant;
import java.util.List;

/**
 * Why this number was called now, as facts; the words come from the text bundle by {@link #code()} with
 * {@link #arguments()} in the order of the record's components (minutes and counts are {@link Integer}, times
 * {@link Instant}).
 */
public sealed interface Reason {

    /** Waited {@code minutes}, past the maximum of {@code maximum} minutes. */
    record MaximumWait(int minutes, int maximum) implements Reason {}

    /** An appointment at {@code time} is due. */
    record AppointmentDue(Instant time) implements Reason {}

    /** Of the priority group, and came at {@code arrivedAt}, before the one whose turn it was ({@code before}). */
    record CameFirst(Instant arrivedAt, Instant before) implements Reason {}

    /** The priority group's turn: {@code priority} of them to {@code others} others while both wait. */
    record PriorityTurn(int priority, int others) implements Reason {}

    /** The others' turn: {@code priority} of the priority group to {@code others} others while both wait. */
    record OthersTurn(int priority, int others) implements Reason {}

    /** First of those waiting, who are all of one group; came at {@code arrivedAt}. */
    record Arrival(Instant arrivedAt) implements Reason {}

    /** Stable key of the words, also stored with the call. */
    default String code() {
        return switch (this) {
            case MaximumWait _ -> "MAXIMUM_WAIT";
            case AppointmentDue _ -> "APPOINTMENT_DUE";
            case CameFirst _ -> "CAME_FIRST";
            case PriorityTurn _ -> "PRIORITY_TURN";
            case OthersTurn _ -> "OTHERS_TURN";
            case Arrival _ -> "ARRIVAL";
        };
    }

    /** The facts that fill the placeholders of the words. */
    default List<Object> arguments() {
        return switch (this) {
            case MaximumWait(int minutes, int maximum) -> List.of(minutes, maximum);
            case AppointmentDue(Instant time) -> List.of(time);
            case CameFirst(Instant arrivedAt, Instant before) -> List.of(arrivedAt, before);
            case PriorityTurn(int priority, int others) -> List.of(priority, others);
            case OthersTurn(int priority, int others) -> List.of(priority, others);
            case Arrival(Instant arrivedAt) -> List.of(arrivedAt);
        };
    }
}
