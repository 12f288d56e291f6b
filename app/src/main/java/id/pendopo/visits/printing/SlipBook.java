package id.pendopo.visits.printing;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.hall.Facts;
import id.pendopo.visits.hall.Journal;
import id.pendopo.visits.printing.SlipLayout.Align;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on each mall's slips. */
@Component
public class SlipBook {
    private final JdbcClient jdbc;
    private final Once once;
    private final Journal journal;

    SlipBook(JdbcClient jdbc, Once once, Journal journal) {
        this.jdbc = jdbc;
        this.once = once;
        this.journal = journal;
    }

    public SlipLayout of(UUID mall) {
        List<SlipLayout.Line> lines = jdbc.sql("""
                select field, align, size, bold, text_id, text_en from visits.slip_line
                where region_id = :region and mall_id = :mall order by ordinal
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .query((row, n) -> new SlipLayout.Line(
                        SlipField.valueOf(row.getString("field")),
                        Align.valueOf(row.getString("align")),
                        row.getInt("size"),
                        row.getBoolean("bold"),
                        row.getString("text_id"),
                        row.getString("text_en")))
                .list();
        return lines.isEmpty() ? SlipLayout.STANDARD : new SlipLayout(lines);
    }

    /** @throws id.pendopo.platform.problem.Refusal {@code slip-invalid} without a number, or with too much */
    @Transactional
    public void save(UUID mall, Actor actor, SlipLayout layout, String key) {
        layout.check();
        if (!once.first(key, "SAVE_SLIP", Once.named(mall, layout))) {
            return;
        }
        jdbc.sql("delete from visits.slip_line where region_id = :region and mall_id = :mall")
                .param("region", Wall.region())
                .param("mall", mall)
                .update();
        for (int i = 0; i < layout.lines().size(); i++) {
            insert(mall, i + 1, layout.lines().get(i));
        }
        journal.write(mall, mall, actor.id(), "QUEUES_CHANGED", Facts.of("what", "slip", "how", "SAVED"));
    }

    private void insert(UUID mall, int ordinal, SlipLayout.Line line) {
        jdbc.sql("""
                insert into visits.slip_line (region_id, mall_id, ordinal, field, align, size, bold, text_id, text_en)
                values (:region, :mall, :ordinal, :field, :align, :size, :bold, :id, :en)
                """)
                .param("region", Wall.region())
                .param("mall", mall)
                .param("ordinal", ordinal)
                .param("field", line.field().name())
                .param("align", line.align().name())
                .param("size", line.size())
                .param("bold", line.bold())
                .param("id", line.textId())
                .param("en", line.textEn())
                .update();
    }
}
