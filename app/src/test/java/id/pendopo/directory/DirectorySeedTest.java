package id.pendopo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DirectorySeedTest extends PendopoTest {
    private static final List<String> DEMO = List.of("ogan-ilir", "jambi", "jember", "jombang", "konawe");

    @Autowired
    Directory directory;

    @Autowired
    StaffAccounts staff;

    @Test
    void the_demo_brings_five_malls_of_five_regions() {
        assertThat(directory.all())
                .extracting(Directory.MallEntry::code)
                .contains("ogan-ilir", "jambi", "jember", "jombang", "konawe");
        assertThat(directory.all()).extracting(Directory.MallEntry::region).contains(1610, 1571, 3509, 3517, 7402);
    }

    @Test
    void each_mall_has_the_agencies_that_were_reported() {
        assertThat(plan("jambi").agencies()).hasSize(22);
        assertThat(plan("jember").agencies()).hasSize(33);
        assertThat(plan("jombang").agencies()).hasSize(12);
        assertThat(plan("ogan-ilir").agencies().values())
                .extracting(Agency::type)
                .contains("DPMPTSP", "DUKCAPIL", "DINSOS");
    }

    @Test
    void ogan_ilir_is_open_from_eight_to_three_without_a_break() {
        assertThat(plan("ogan-ilir").mallHours(LocalDate.of(2025, 2, 12)))
                .containsExactly(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(15, 0)));
    }

    @Test
    void konawe_keeps_its_own_time() {
        assertThat(plan("konawe").mall().zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
    }

    @Test
    void a_holiday_closes_every_mall_and_says_why() {
        LocalDate independence = LocalDate.of(2026, 8, 17);
        for (String code : DEMO) {
            MallPlan plan = plan(code);
            assertThat(plan.mallHours(independence)).as(code).isEmpty();
            assertThat(plan.notice(plan.agencies().keySet().iterator().next(), independence))
                    .as(code)
                    .hasValueSatisfying(notice -> assertThat(notice.reasonId()).contains("Kemerdekaan"));
            assertThat(plan.workingDays().isWorkingDay(independence)).isFalse();
        }
    }

    @Test
    void a_mall_on_duty_on_a_day_of_joint_leave_is_open_but_deadlines_skip_the_day() {
        LocalDate leave = LocalDate.of(2026, 12, 24);
        List<MallPlan> onDuty = DEMO.stream()
                .map(this::plan)
                .filter(plan -> !plan.mallHours(leave).isEmpty())
                .toList();
        assertThat(onDuty).hasSize(1);
        assertThat(onDuty.getFirst().workingDays().isWorkingDay(leave)).isFalse();
    }

    @Test
    void ramadan_hours_do_not_open_the_mall_on_nyepi_or_sundays() {
        MallPlan konawe = plan("konawe");
        assertThat(konawe.mallHours(LocalDate.of(2026, 3, 17)))
                .containsExactly(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(14, 0)));
        assertThat(konawe.mallHours(LocalDate.of(2026, 3, 19))).isEmpty();
        assertThat(konawe.mallHours(LocalDate.of(2026, 3, 15))).isEmpty();
    }

    @Test
    void counters_come_in_the_order_in_which_they_are_called_out() {
        assertThat(plan("jambi").counters().values().stream().map(Counter::number))
                .isNotEmpty()
                .isSorted();
    }

    @Test
    void every_mall_has_a_manager_and_officers_at_their_counters() {
        for (String code : DEMO) {
            MallPlan plan = plan(code);
            int region = plan.mall().region();
            Map<Role, Long> roles = Wall.get(region, () -> staff.of(plan.mall().id()).stream())
                    .collect(java.util.stream.Collectors.groupingBy(
                            StaffAccounts.Member::role, java.util.stream.Collectors.counting()));
            assertThat(roles).as(code).containsKeys(Role.MALL_MANAGER, Role.RECEPTIONIST);
            assertThat(Wall.get(region, () -> staff.of(plan.mall().id()).stream())
                            .filter(member -> member.role() == Role.OFFICER && member.counter() != null))
                    .isNotEmpty()
                    .allSatisfy(member -> assertThat(member.agency()).isNotNull());
        }
    }

    @Test
    void one_region_does_not_see_another_regions_staff() {
        UUID jember = plan("jember").mall().id();
        assertThat(Wall.get(plan("jember").mall().region(), () -> staff.of(jember)))
                .isNotEmpty();
        assertThat(Wall.get(plan("jambi").mall().region(), () -> staff.of(jember)))
                .isEmpty();
    }

    private MallPlan plan(String code) {
        return directory.byCode(code).orElseThrow();
    }
}
