package id.pendopo.visits.hall;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.text.PlainText;
import id.pendopo.visits.VisitProblem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and phones, in rows that can be erased. Nothing else of the program ever holds them. */
@Component
public class VisitorBook {
    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Ids ids;

    public VisitorBook(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * A row to be written together with the visit that it belongs to: a ticket that is refused leaves no name behind.
     *
     * @param phone may be empty; else an Indonesian number in any usual spelling
     */
    public Entry entry(String name, String phone) {
        String clean = PlainText.line(name);
        if (clean.length() > LONGEST_NAME) {
            throw VisitProblem.NAME_TOO_LONG.refusal(Map.of("max", LONGEST_NAME));
        }
        return new Entry(ids.next(), clean, phone(phone));
    }

    /** Personal data: never printed. */
    public record Entry(UUID id, String name, String phone) {
        @Override
        public String toString() {
            return "visitor " + id;
        }
    }

    /** E.164 with +62, or empty. */
    static String phone(String typed) {
        String digits = typed.replaceAll("[\\s().-]", "");
        if (digits.isEmpty()) {
            return "";
        }
        if (!digits.matches("(?:\\+?62|0)[1-9]\\d{6,11}")) {
            throw VisitProblem.PHONE_INVALID.refusal();
        }
        return "+62" + digits.replaceFirst("^(?:\\+?62|0)", "");
    }

    public Optional<Visitor> find(UUID id) {
        return jdbc.sql("select name, phone from visits.visitor where region_id = :region and id = :id")
                .param("region", Wall.region())
                .param("id", id)
                .query((row, n) -> new Visitor(row.getString("name"), row.getString("phone")))
                .optional();
    }

    /** Personal data: never printed. */
    public record Visitor(String name, String phone) {
        @Override
        public String toString() {
            return "visitor";
        }
    }
}
