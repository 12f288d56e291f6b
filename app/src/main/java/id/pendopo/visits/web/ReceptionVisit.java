package id.pendopo.visits.web;

import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.hall.VisitorBook;
import id.pendopo.visits.reception.VoidVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One visit on the reception's screen. Here, and only here, the name stands in full.
 *
 * @param days by stop: when it could be promised instead
 * @param fresh it was given just now: print it
 * @param mayVoid nobody was called with this number yet
 * @param mayComeBack a stop that was missed may wait again
 */
public record ReceptionVisit(
        LiveVisit visit,
        Optional<VisitorBook.Visitor> who,
        List<JourneyLine> lines,
        Map<UUID, List<LocalDate>> days,
        boolean fresh,
        boolean mayVoid,
        boolean mayComeBack,
        List<RegisterView.Choice> results,
        String find) {

    public VisitFace face() {
        return VisitFace.of(visit);
    }

    public List<VoidVisit.Why> reasons() {
        return List.of(VoidVisit.Why.PRINTER, VoidVisit.Why.MISTAKE, VoidVisit.Why.PAPER_DOUBLE);
    }

    /** What is not over: all that goes when the person goes home. */
    public List<JourneyLine> open() {
        return lines.stream().filter(line -> line.stop().state().isOpen()).toList();
    }

    public List<JourneyLine> changeable() {
        return lines.stream().filter(JourneyLine::open).toList();
    }

    /** What can be put into another order, in the order that is shown. */
    public List<UUID> movable() {
        return ExpectedOrder.movable(
                visit, lines.stream().map(line -> line.stop().id()));
    }

    /** Where the visitor was called and did not come, and may wait again. */
    public List<JourneyLine> missed() {
        return mayComeBack
                ? lines.stream()
                        .filter(line -> line.stop().state() == StopState.NO_SHOW)
                        .toList()
                : List.of();
    }

    /** What was promised for another day. */
    public List<JourneyLine> promised() {
        return lines.stream()
                .filter(line -> line.stop().state() == StopState.RESCHEDULED)
                .toList();
    }

    public boolean parked() {
        return lines.stream().anyMatch(line -> line.css().equals("away"));
    }

    public Optional<String> end() {
        return lines.stream()
                .filter(line -> line.stop().state().isOpen())
                .reduce((one, last) -> last)
                .map(JourneyLine::side);
    }

    @Override
    public String toString() {
        return "visit " + visit.id();
    }
}
