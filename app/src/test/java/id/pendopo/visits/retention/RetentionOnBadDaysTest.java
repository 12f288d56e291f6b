package id.pendopo.visits.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.DatabaseOwner;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.database.Regions;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Sessions;
import id.pendopo.platform.security.Throttle;
import id.pendopo.visits.VisitsTest;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names past their time in two regions; in Jombang something goes wrong. */
@ExtendWith(OutputCaptureExtension.class)
class RetentionOnBadDaysTest extends VisitsTest {
    @Autowired
    private Regions regions;

    @Autowired
    private MallPeriods periods;

    @Autowired
    private Once once;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Throttle throttle;

    @Autowired
    private Retention retention;

    @Autowired
    private Environment environment;

    private MallPlan jombang() {
        return directory.byCode("jombang").orElseThrow();
    }

    private void write(MallPlan plan, String name) {
        Wall.run(
                plan.mall().region(),
                () -> jdbc.sql("""
                        insert into visits.visitor (region_id, id, mall_id, name, phone, created_at)
                        values (:region, uuidv7(), :mall, :name, '', :at)
                        """)
                        .param("region", plan.mall().region())
                        .param("mall", plan.mall().id())
                        .param("name", name)
                        .param("at", clock.instant().minus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC))
                        .update());
    }

    private boolean knows(MallPlan plan, String name) {
        return Wall.get(
                plan.mall().region(),
                () -> jdbc.sql("select count(*) > 0 from visits.visitor where region_id = :region and name = :name")
                        .param("region", plan.mall().region())
                        .param("name", name)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void a_database_that_refuses_one_region_keeps_no_other_regions_names(CapturedOutput log) {
        write(plan(), "Ogan Satu");
        write(jombang(), "Jombang Satu");
        JdbcClient owner = DatabaseOwner.of(environment).jdbc();
        owner.sql("""
                create function visits.refuse() returns trigger language plpgsql as $$
                begin raise exception 'a disk of one region is broken'; end $$
                """).update();
        owner.sql("""
                create trigger refuse before delete on visits.visitor for each row
                when (old.region_id = 3517) execute function visits.refuse()
                """).update();
        try {
            retention.run();
        } finally {
            owner.sql("drop trigger refuse on visits.visitor").update();
            owner.sql("drop function visits.refuse").update();
        }
        assertThat(knows(plan(), "Ogan Satu")).isFalse();
        assertThat(knows(jombang(), "Jombang Satu")).isTrue();
        assertThat(log).contains("region 3517 keeps what is past its time until the database is back");
        retention.run();
        assertThat(knows(jombang(), "Jombang Satu")).as("the next round").isFalse();
    }

    @Test
    void a_defect_in_one_region_keeps_no_other_regions_names(CapturedOutput log) {
        write(plan(), "Ogan Dua");
        write(jombang(), "Jombang Dua");
        InstantSource stopped = () -> {
            if (Wall.region() == 3517) {
                throw new IllegalStateException("the clock of one region stands still");
            }
            return clock.instant();
        };
        new Retention(regions, periods, once, sessions, throttle, stopped).run();
        assertThat(knows(plan(), "Ogan Dua")).isFalse();
        assertThat(knows(jombang(), "Jombang Dua")).isTrue();
        assertThat(log).contains("region 3517 keeps what is past its time until the next round");
        retention.run();
        assertThat(knows(jombang(), "Jombang Dua")).isFalse();
    }
}
