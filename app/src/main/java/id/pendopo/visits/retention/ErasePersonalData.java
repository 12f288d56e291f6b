package id.pendopo.visits.retention;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.time.Utc;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.hall.LiveVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes names, phones and notes out of the database (UU 27/2022 on personal data, art. 8 and 43): at the end of the
 * mall's period, or because the person asks. Visits, stops and history hold ids only and are not touched.
 */
@Component
public class ErasePersonalData {
    private final JdbcClient jdbc;
    private final Once once;
    private final HallReader reader;
    private final Journal journal;

    ErasePersonalData(JdbcClient jdbc, Once once, HallReader reader, Journal journal) {
        this.jdbc = jdbc;
        this.once = once;
        this.reader = reader;
        this.journal = journal;
    }

    /**
     * At the person's own request, also while the visit goes on: the number alone is enough to be called. Nothing is left
     * at the person's other visits: those under the same name, and those that a promise connects with this one.
     *
     * @return how many rows are gone
     */
    @Transactional
    public int asAsked(UUID mall, Actor actor, UUID visit, String key) {
        if (!once.first(key, "ERASE", visit)) {
            return 0;
        }
        LiveVisit found = reader.visit(mall, visit).orElseThrow(VisitProblem.TICKET_UNKNOWN::refusal);
        UUID[] visits = ofThePerson(mall, found.id());
        int notes = jdbc.sql(
                        "delete from visits.note where region_id = :region and mall_id = :mall and visit_id = any(:visits)")
                .param("region", Wall.region())
                .param("mall", mall)
                .param("visits", visits)
                .update();
        int names = jdbc.sql("""
                delete from visits.visitor where region_id = :region and mall_id = :mall and id in (
                  select visitor_id from visits.visit where region_id = :region and id = any(:visits))
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("visits", visits)
                .update();
        return told(mall, actor.id(), notes + names);
    }

    private UUID[] ofThePerson(UUID mall, UUID visit) {
        return jdbc.sql("""
                with recursive person (visit_id) as (
                  select :visit::uuid
                  union
                  select o.id from person p
                  join visits.visit v on v.region_id = :region and v.mall_id = :mall and v.id = p.visit_id
                  cross join lateral (
                    select w.id from visits.visit w where w.region_id = :region and w.visitor_id = v.visitor_id
                    union all
                    select k.kept_by from visits.stop s join visits.promise k on k.region_id = :region and k.stop_id = s.id
                    where s.region_id = :region and s.visit_id = v.id and k.kept_by is not null
                    union all
                    select s.visit_id from visits.promise k join visits.stop s on s.region_id = :region and s.id = k.stop_id
                    where k.region_id = :region and k.kept_by = v.id) o
                )
                select visit_id from person
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("visit", visit)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /**
     * What was written down before {@code before} about visits that are over. Whoever is promised a day that is still to
     * come keeps the name until then.
     *
     * @return how many rows are gone
     */
    @Transactional
    public int olderThan(UUID mall, Instant before, LocalDate today) {
        int names = jdbc.sql("""
                delete from visits.visitor p where p.region_id = :region and p.mall_id = :mall and p.created_at < :before
                  and not exists (select from visits.visit v where v.region_id = p.region_id and v.visitor_id = p.id
                    and v.state = 'OPEN')
                  and not exists (select from visits.visit v
                    join visits.stop s on s.region_id = v.region_id and s.visit_id = v.id
                    join visits.promise w on w.region_id = s.region_id and w.stop_id = s.id
                    where v.region_id = p.region_id and v.visitor_id = p.id and w.kept_by is null and w.day >= :today)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .param("today", today)
                .update();
        int notes = jdbc.sql("""
                delete from visits.note n where n.region_id = :region and n.mall_id = :mall and n.created_at < :before
                  and not exists (select from visits.visit v where v.region_id = n.region_id and v.id = n.visit_id
                    and v.state = 'OPEN')
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
        return told(mall, null, names + notes + writings(mall, before));
    }

    /** What the manager wrote about incidents and announced to all: it may name somebody. */
    private int writings(UUID mall, Instant before) {
        int notes = jdbc.sql("""
                delete from visits.incident_note where region_id = :region and mall_id = :mall and created_at < :before
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
        int announcements = jdbc.sql("""
                delete from visits.announcement where region_id = :region and mall_id = :mall and until < :before
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("before", Utc.of(before))
                .update();
        return notes + announcements;
    }

    private int told(UUID mall, @Nullable UUID actor, int rows) {
        if (rows > 0) {
            journal.write(mall, mall, actor, "PERSONAL_DATA_ERASED", Facts.of("rows", rows));
        }
        return rows;
    }
}
