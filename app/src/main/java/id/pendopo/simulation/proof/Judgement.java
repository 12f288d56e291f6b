package id.pendopo.simulation.proof;

import id.pendopo.directory.Directory;
import id.pendopo.oversight.DayFigures;
import id.pendopo.oversight.kept.KeptFigures;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.History;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.simulation.play.PlayedDay;
import id.pendopo.visits.hall.ServingHours;
import id.pendopo.visits.setup.QueueBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Judges a played day by what stands in its history and figures. */
@Component
public class Judgement {
    private static final int PAGE = 5_000;
    private static final double IN_TIME = 0.9;

    private final History history;
    private final Directory directory;
    private final QueueBooks books;
    private final ServingHours hours;
    private final KeptFigures kept;
    private final Books audit;

    Judgement(
            History history, Directory directory, QueueBooks books, ServingHours hours, KeptFigures kept, Books audit) {
        this.history = history;
        this.directory = directory;
        this.books = books;
        this.hours = hours;
        this.kept = kept;
        this.audit = audit;
    }

    public DayReport of(UUID mall, LocalDate day, PlayedDay played) {
        return Wall.get(directory.plan(mall).mall().region(), () -> here(mall, day, played));
    }

    private DayReport here(UUID mall, LocalDate day, PlayedDay played) {
        Told told = read(mall, day);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                Rule.CALLED_ONCE,
                told.breaches().isEmpty(),
                told.breaches().stream().findFirst().orElse(told.visits().size() + " visits")));
        long open =
                told.visits().values().stream().filter(tale -> !tale.isOver()).count();
        int untold = told.cancelled().getOrDefault("CLOSING", 0);
        findings.add(new Finding(
                Rule.NUMBER_SERVED, open == 0 && untold == 0, open + " open, " + untold + " sent home by the closing"));
        List<VisitTale> full =
                told.visits().values().stream().filter(VisitTale::servedInFull).toList();
        long inTime = full.stream().filter(tale -> inTime(mall, day, tale)).count();
        findings.add(new Finding(Rule.LET_IN_IN_TIME, inTime >= IN_TIME * full.size(), inTime + " of " + full.size()));
        findings.addAll(audit.findings(mall, day));
        Map<String, Integer> surprises = played.refused().surprises();
        findings.add(
                new Finding(Rule.NO_SURPRISE, surprises.isEmpty(), surprises.isEmpty() ? "0" : surprises.toString()));
        DayFigures figures = kept.of(mall, day);
        long came = figures.allVisits().came();
        findings.add(new Finding(
                Rule.FIGURES_ADD_UP,
                came == told.visits().size() && figures.total().parts().open().people() == 0,
                came + " visits in the figures, " + told.visits().size() + " in the history"));
        return new DayReport(
                day,
                played.drawnVisitors(),
                played.refused().turnedAway(),
                figures,
                told.score(),
                full.size(),
                inTime,
                played.refused().counts(),
                findings);
    }

    private boolean inTime(UUID mall, LocalDate day, VisitTale tale) {
        Instant closing = tale.lastQueue()
                .flatMap(queue -> hours.closing(directory.plan(mall), books.of(mall), queue, day))
                .orElse(Instant.MIN);
        return tale.lastServed().filter(at -> !at.isAfter(closing)).isPresent();
    }

    /** The events of visits that began on that day. */
    private Told read(UUID mall, LocalDate day) {
        Told told = new Told();
        var zone = directory.plan(mall).mall().zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        Position position = Position.START;
        while (true) {
            List<RecordedEvent> page = history.after(position, PAGE);
            page.stream()
                    .map(RecordedEvent::event)
                    .filter(event ->
                            mall.equals(event.mall()) && !event.occurredAt().isBefore(from))
                    .forEach(told::add);
            if (page.size() < PAGE) {
                return told;
            }
            position = page.getLast().position();
        }
    }
}
