package id.pendopo.visits.reception;

import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a visit of the day by its number, or by the name or phone that the visitor left. */
@Component
public class FindVisits {
    private static final int MOST = 100;
    private static final int LONGEST_QUESTION = 100;
    private static final String OF_DAY = "v.mall_id = :mall and v.day = :day";
    private static final String LATEST_OVER = "v.id in (select o.id from visits.visit o where o.region_id = :region"
            + " and o.mall_id = :mall and o.day = :day and o.state <> 'OPEN'"
            + " order by o.arrived_at desc, o.no desc limit " + MOST + ")";
    /** Begins with the day's visits: nobody reads the names of three months to show those of a morning. */
    private static final String BY_PERSON = "v.id in (select o.id from visits.visit o"
            + " join visits.visitor p on p.region_id = o.region_id and p.id = o.visitor_id"
            + " where o.region_id = :region and o.mall_id = :mall and o.day = :day and %s"
            + " order by o.arrived_at, o.no limit " + MOST + ")";

    private final HallReader reader;

    FindVisits(HallReader reader) {
        this.reader = reader;
    }

    /** What the list shows when nothing is asked for. */
    public enum Show {
        WAITING,
        SERVING,
        OVER
    }

    /** Of the mall in the current region; {@code typed} may be a number, a part of a name or of a phone number. */
    public List<LiveVisit> find(UUID mall, LocalDate day, String typed) {
        String asked = typed.strip();
        if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
            return List.of();
        }
        Optional<TypedNumber> number = TypedNumber.read(asked);
        if (number.isPresent()) {
            return byNumber(mall, day, number.get());
        }
        String digits = asked.replaceAll("[\\s().+-]", "");
        return digits.matches("\\d{5,15}")
                ? byPerson(mall, day, "p.phone like :like", "%" + digits.replaceFirst("^(?:62|0)", ""))
                : byPerson(mall, day, "p.name ilike :like", "%" + asked.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    public List<LiveVisit> today(UUID mall, LocalDate day, Show show) {
        String busy = "exists (select from visits.stop b where b.region_id = v.region_id and b.visit_id = v.id"
                + " and b.state in ('CALLED', 'SERVING'))";
        String which =
                switch (show) {
                    case WAITING -> "v.state = 'OPEN' and not " + busy;
                    case SERVING -> "v.state = 'OPEN' and " + busy;
                    case OVER -> LATEST_OVER;
                };
        List<LiveVisit> found = reader.visits(OF_DAY + " and " + which, Map.of("mall", mall, "day", day));
        return show == Show.OVER ? found.reversed() : found;
    }

    private List<LiveVisit> byNumber(UUID mall, LocalDate day, TypedNumber number) {
        return number.prefix().isEmpty()
                ? reader.visits(OF_DAY + " and v.no = :no", Map.of("mall", mall, "day", day, "no", number.no()))
                : reader.byNumber(mall, day, number.prefix(), number.no()).stream()
                        .toList();
    }

    private List<LiveVisit> byPerson(UUID mall, LocalDate day, String which, String like) {
        return reader.visits(BY_PERSON.formatted(which), Map.of("mall", mall, "day", day, "like", like));
    }
}
