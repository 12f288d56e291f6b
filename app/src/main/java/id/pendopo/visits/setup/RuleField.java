package id.pendopo.visits.setup;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure among a mall's rules: its column, its bounds (the same as the table's own), and what it is counted in.
 * Words stand in the bundle under {@code rule.<column>}.
 */
public record RuleField(String column, int least, int most, Unit unit, ToIntFunction<MallRules> value) {
    /** What a figure is counted in. */
    public enum Unit {
        MINUTES,
        SECONDS,
        TIMES,
        DAYS,
        NUMBERS
    }

    /** Rules about the same matter. Its words stand in the bundle under {@code rule.section.<name>}. */
    public record Section(String name, List<RuleField> fields) {}

    public static final List<Section> SECTIONS = List.of(
            new Section(
                    "turns",
                    List.of(
                            minutes("maximum_wait_minutes", 5, 480, rules -> minutes(rules.maximumWait())),
                            minutes("target_wait_minutes", 1, 240, rules -> minutes(rules.targetWait())),
                            times("priority_turns", 1, 10, MallRules::priorityTurns),
                            times("other_turns", 1, 10, MallRules::otherTurns))),
            new Section(
                    "calls",
                    List.of(
                            times("recall_limit", 1, 10, MallRules::recallLimit),
                            new RuleField("way_seconds", 0, 900, Unit.SECONDS, rules ->
                                    (int) rules.way().toSeconds()),
                            minutes("late_minutes", 5, 120, rules -> minutes(rules.late())),
                            minutes("walk_in_minutes", 1, 60, rules -> minutes(rules.walkIn())))),
            new Section(
                    "numbers",
                    List.of(
                            minutes("early_minutes", 0, 240, rules -> minutes(rules.early())),
                            minutes("absent_grace_minutes", 0, 480, rules -> minutes(rules.absentGrace())),
                            minutes("absent_delay_minutes", 0, 120, rules -> minutes(rules.absentDelay())),
                            minutes("hold_minutes", 1, 15, rules -> minutes(rules.hold())),
                            new RuleField("kiosk_minute_numbers", 0, 600, Unit.NUMBERS, MallRules::kioskMinute),
                            new RuleField("offline_numbers", 0, 200, Unit.NUMBERS, MallRules::offlineNumbers),
                            new RuleField("offline_day_numbers", 0, 999, Unit.NUMBERS, MallRules::offlineDay),
                            new RuleField("offline_new_numbers", 0, 999, Unit.NUMBERS, MallRules::offlineNew),
                            new RuleField("promise_days", 1, 90, Unit.DAYS, MallRules::promiseDays))),
            new Section(
                    "service",
                    List.of(
                            times("forgotten_factor", 2, 20, MallRules::forgottenFactor),
                            minutes("forgotten_minutes", 5, 240, rules -> minutes(rules.forgotten())),
                            minutes("forgotten_answer_minutes", 1, 120, rules -> minutes(rules.forgottenAnswer())),
                            minutes("forgotten_again_minutes", 5, 240, rules -> minutes(rules.forgottenAgain())),
                            minutes("longest_break_minutes", 15, 480, rules -> minutes(rules.longestBreak())))),
            new Section(
                    "board",
                    List.of(
                            minutes("empty_minutes", 1, 120, rules -> minutes(rules.empty())),
                            minutes("unanswered_minutes", 1, 60, rules -> minutes(rules.unanswered())),
                            minutes("idle_minutes", 1, 60, rules -> minutes(rules.idle())),
                            minutes("self_test_minutes", 0, 240, rules -> minutes(rules.selfTest())),
                            times("long_factor", 2, 10, MallRules::longFactor),
                            minutes("long_minutes", 1, 240, rules -> minutes(rules.longService())),
                            minutes("silent_minutes", 12, 240, rules -> minutes(rules.silent())))),
            new Section(
                    "data", List.of(new RuleField("retention_days", 1, 3650, Unit.DAYS, MallRules::retentionDays))));

    public static final List<RuleField> ALL =
            SECTIONS.stream().flatMap(section -> section.fields().stream()).toList();

    /** @param figure null when none was given */
    public boolean allows(@Nullable Integer figure) {
        return figure != null && figure >= least && figure <= most;
    }

    private static RuleField minutes(String column, int least, int most, ToIntFunction<MallRules> value) {
        return new RuleField(column, least, most, Unit.MINUTES, value);
    }

    private static RuleField times(String column, int least, int most, ToIntFunction<MallRules> value) {
        return new RuleField(column, least, most, Unit.TIMES, value);
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }
}
