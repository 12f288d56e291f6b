package id.pendopo.visits.setup;

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
        DAYS
    }

    public static final List<RuleField> ALL = List.of(
            minutes("maximum_wait_minutes", 5, 480, rules ->
                    (int) rules.maximumWait().toMinutes()),
            minutes("target_wait_minutes", 1, 240, rules ->
                    (int) rules.targetWait().toMinutes()),
            new RuleField("priority_turns", 1, 10, Unit.TIMES, MallRules::priorityTurns),
            new RuleField("other_turns", 1, 10, Unit.TIMES, MallRules::otherTurns),
            new RuleField("recall_limit", 1, 10, Unit.TIMES, MallRules::recallLimit),
            new RuleField("way_seconds", 0, 900, Unit.SECONDS, rules ->
                    (int) rules.way().toSeconds()),
            minutes("late_minutes", 5, 120, rules -> (int) rules.late().toMinutes()),
            minutes("walk_in_minutes", 1, 60, rules -> (int) rules.walkIn().toMinutes()),
            minutes("early_minutes", 0, 240, rules -> (int) rules.early().toMinutes()),
            minutes("absent_grace_minutes", 0, 480, rules ->
                    (int) rules.absentGrace().toMinutes()),
            minutes("absent_delay_minutes", 0, 120, rules ->
                    (int) rules.absentDelay().toMinutes()),
            new RuleField("forgotten_factor", 2, 20, Unit.TIMES, MallRules::forgottenFactor),
            minutes("forgotten_minutes", 5, 240, rules ->
                    (int) rules.forgotten().toMinutes()),
            minutes("forgotten_answer_minutes", 1, 120, rules ->
                    (int) rules.forgottenAnswer().toMinutes()),
            minutes("forgotten_again_minutes", 5, 240, rules ->
                    (int) rules.forgottenAgain().toMinutes()),
            minutes("longest_break_minutes", 15, 480, rules ->
                    (int) rules.longestBreak().toMinutes()),
            minutes("empty_minutes", 1, 120, rules -> (int) rules.empty().toMinutes()),
            minutes("unanswered_minutes", 1, 60, rules ->
                    (int) rules.unanswered().toMinutes()),
            minutes("idle_minutes", 1, 60, rules -> (int) rules.idle().toMinutes()),
            new RuleField("long_factor", 2, 10, Unit.TIMES, MallRules::longFactor),
            minutes("long_minutes", 1, 240, rules ->
                    (int) rules.longService().toMinutes()),
            new RuleField("promise_days", 1, 90, Unit.DAYS, MallRules::promiseDays),
            new RuleField("retention_days", 1, 3650, Unit.DAYS, MallRules::retentionDays));

    /** @param figure null when none was given */
    public boolean allows(@Nullable Integer figure) {
        return figure != null && figure >= least && figure <= most;
    }

    private static RuleField minutes(String column, int least, int most, ToIntFunction<MallRules> value) {
        return new RuleField(column, least, most, Unit.MINUTES, value);
    }
}
