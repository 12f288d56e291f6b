package id.pendopo.visits.printing;

import java.util.Set;

/** How a printing ended, with what is wrong with the printer now. */
public sealed interface Printed {
    Set<Trouble> troubles();

    /** The printer has answered that the slip is out. */
    record Done(Set<Trouble> troubles) implements Printed {}

    /** Nothing of the slip was sent, so nothing of it can be on any paper. */
    record NothingSent(Set<Trouble> troubles) implements Printed {}

    /** A slip may hang in the printer, in part or whole, now or when the cover is shut again. */
    record Spoilt(Set<Trouble> troubles) implements Printed {}
}
