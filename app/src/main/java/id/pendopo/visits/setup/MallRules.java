package id.pendopo.visits.setup;

import id.pendopo.directory.MallPlan;
import id.pendopo.directory.OpenSpan;
import id.pendopo.visits.calling.CallingRules;
import id.pendopo.visits.estimate.ForecastRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The rules of one mall, as data.
 *
 * @param maximumWait how long anybody free to be called waits at most before everything else
 * @param priorityTurns how many of the priority group and
 * @param otherTurns how many others are called in turn while both wait
 * @param recallLimit how often a visitor is called at most; that nobody came is then the officer's own act
 * @param targetWait what the mall promises its visitors, for the share inside the target
 * @param late how long "I'll be late" holds a place
 * @param way from the call to the counter, inside the hall; nobody is called again sooner
 * @param forgottenFactor a service is taken for forgotten past this many times its typical duration, and
 * @param forgotten not before this long
 * @param forgottenAnswer how long the officer has to answer before it is ended
 * @param forgottenAgain when it is asked again after the answer that it goes on
 * @param absentGrace how long after its opening time a counter that nobody has opened yet still counts, as opening
 * @param absentDelay this long from now
 * @param walkIn how early somebody who waits outside is asked in
 * @param early how long before the opening numbers are given
 * @param retentionDays days after which names and phones are erased
 * @param longestBreak what an officer may take as a break at a time
 * @param promiseDays how many days ahead the front desk may promise a service by name
 * @param empty how long a counter or a line may be without anybody before the manager is told
 * @param unanswered how long after a call the manager is told that nobody has come to the counter
 * @param idle how long a counter may be ready, while its queue waits beyond the promise, before the manager is told
 * @param longFactor a service is unusually long past this many times its typical duration, and
 * @param longService not before this long
 * @param silent how long a kiosk or display may not be heard of before the manager is told
 * @param hold how long a number that is not on paper waits for somebody to take note of it
 * @param selfTest how long before the opening printers, voice and displays are tested
 * @param kioskMinute how many numbers a kiosk gives in a minute; 0 for any
 * @param offlineNumbers how many numbers a kiosk has in hand for the time in which it is cut off; none: it gives none then
 * @param offlineDay how many of them a kiosk gets at most in a day, and
 * @param offlineNew all kiosks together that ask for the first time that day
 * @param offlinePrefix what those begin with: no queue's
 * @param closingNeedsApproval whether an officer asks before closing a counter
 */
public record MallRules(
        Duration maximumWait,
        int priorityTurns,
        int otherTurns,
        int recallLimit,
        Duration targetWait,
        Duration late,
        Duration way,
        int forgottenFactor,
        Duration forgotten,
        Duration forgottenAnswer,
        Duration forgottenAgain,
        Duration absentGrace,
        Duration absentDelay,
        Duration walkIn,
        Duration early,
        int retentionDays,
        Duration longestBreak,
        int promiseDays,
        Duration empty,
        Duration unanswered,
        Duration idle,
        int longFactor,
        Duration longService,
        Duration silent,
        Duration hold,
        Duration selfTest,
        int kioskMinute,
        int offlineNumbers,
        int offlineDay,
        int offlineNew,
        String offlinePrefix,
        boolean closingNeedsApproval) {

    /** The first call counts: with a limit of three it may be repeated twice. */
    public boolean isLastCall(int recalls) {
        return recalls + 1 >= recallLimit;
    }

    /** From when numbers are given on a day on which the mall opens then: not before its midnight. */
    public LocalTime gives(LocalTime opens) {
        return Duration.between(LocalTime.MIN, opens).compareTo(early) > 0 ? opens.minus(early) : LocalTime.MIN;
    }

    /** The same of one day of the mall; its midnight when the mall is closed all day. */
    public Instant gives(MallPlan plan, LocalDate day) {
        LocalTime from = plan.mallHours(day).stream()
                .findFirst()
                .map(OpenSpan::opens)
                .map(this::gives)
                .orElse(LocalTime.MIN);
        return day.atTime(from).atZone(plan.mall().zone()).toInstant();
    }

    public CallingRules calling() {
        return CallingRules.standard().withMaximumWait(maximumWait).withTurns(priorityTurns, otherTurns);
    }

    public ForecastRules forecast() {
        return ForecastRules.standard().withCalling(calling()).withOnTheWay(way);
    }
}
