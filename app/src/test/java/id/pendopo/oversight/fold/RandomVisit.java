package id.pendopo.oversight.fold;

import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One visitor: what happens, and what is true of it afterwards. */
final class RandomVisit {
    private static final Standing[] OUTCOMES = {
        Standing.ISSUED,
        Standing.ISSUED,
        Standing.ACCEPTED,
        Standing.INFORMED,
        Standing.INCOMPLETE,
        Standing.CANNOT_SERVE
    };

    private final RandomDay day;
    private final UUID id;
    private final int no;
    private final boolean priority;
    private final List<RandomStop> stops = new ArrayList<>();
    private Instant now;

    RandomVisit(RandomDay day, int no, Instant arrives) {
        this.day = day;
        this.id = day.id();
        this.no = no;
        this.now = arrives;
        this.priority = day.chance(20);
    }

    void play() {
        int wishes = 1 + day.dice.nextInt(3);
        for (int i = 0; i < wishes; i++) {
            stops.add(wish());
        }
        tell("VISIT_TAKEN", """
                {"no":%d,"prefix":"A","channel":"%s","group":%s,"ground":false,"outside":false,"stops":[%s]}""".formatted(
                no,
                day.channel(),
                priority ? "\"ELDERLY\"" : "null",
                String.join(
                        ",",
                        stops.stream().map(stop -> "{" + stop.facts() + "}").toList())));
        if (day.chance(4)) {
            tell("VISIT_VOIDED", "{\"no\":%d,\"prefix\":\"A\",\"why\":\"PRINTER\"}".formatted(no));
            day.visits.merge(VisitStanding.VOIDED, 1L, Long::sum);
            return;
        }
        boolean leaves = day.chance(5);
        for (int i = 0; i < stops.size() && !(leaves && i > 0); i++) {
            pass(stops.get(i));
        }
        if (leaves) {
            leave();
        }
        settle();
    }

    private RandomStop wish() {
        return new RandomStop(day.id(), day.offer(), priority, day.chance(10) ? 2 + day.dice.nextInt(20) : 1);
    }

    private void pass(RandomStop stop) {
        if (day.chance(4)) {
            return;
        }
        if (day.chance(5)) {
            stop(stop, "STOP_CANCELLED", Standing.CANCELLED, ",\"by\":\"CITIZEN\"");
            return;
        }
        if (day.chance(4)) {
            stop(stop, "STOP_RESCHEDULED", Standing.RESCHEDULED, ",\"to\":\"2025-02-20\"");
            return;
        }
        if (day.chance(8)) {
            stop(stop, "STOP_PARKED", Standing.WAITING, ",\"reason\":\"PHOTO_COPY\",\"until\":0");
            stop(stop, "STOP_RETURNED", Standing.WAITING, "");
        }
        long wait = call(stop);
        if (day.chance(8)) {
            stop(stop, "STOP_NO_SHOW", Standing.NO_SHOW, ",\"waitMs\":" + wait);
            if (day.chance(60)) {
                return;
            }
            stop(stop, "STOP_RETURNED", Standing.WAITING, "");
            wait = call(stop);
        }
        long way = day.dice.nextInt(120_000);
        stop(stop, "STOP_STARTED", Standing.AT_COUNTER, ",\"wayMs\":" + way);
        if (day.chance(3)) {
            return;
        }
        end(stop, wait, way);
    }

    private long call(RandomStop stop) {
        long wait = day.dice.nextInt(50 * 60_000);
        now = now.plusMillis(wait);
        String estimate = day.chance(20)
                ? "null"
                : "{\"made\":0,\"median\":%d,\"bound\":%d,\"position\":%d,\"last\":%d}"
                        .formatted(off(0), off(300_000), off(100_000), off(-100_000));
        stop(
                stop,
                "STOP_CALLED",
                Standing.AT_COUNTER,
                ",\"reason\":\"ARRIVAL\",\"waitMs\":" + wait + ",\"estimate\":" + estimate);
        return wait;
    }

    private long off(long shift) {
        return now.toEpochMilli() + shift + day.dice.nextInt(1_200_000) - 600_000;
    }

    private void end(RandomStop stop, long wait, long way) {
        long service = 20_000 + day.dice.nextInt(25 * 60_000);
        long target = 15 * 60_000;
        boolean accurate = !day.chance(5);
        now = now.plusMillis(service);
        stop.quantity = day.chance(10) ? stop.quantity + 1 : stop.quantity;
        boolean onPaper = day.chance(6);
        String times = ",\"waitMs\":%s,\"wayMs\":%s,\"serviceMs\":%d,\"accurate\":%s,\"targetMs\":%d"
                .formatted(onPaper ? null : wait, onPaper ? null : way, service, accurate, target);
        if (onPaper) {
            day.unknownWaits++;
        } else {
            day.waits.add(wait);
            day.inTarget += wait <= target ? 1 : 0;
        }
        day.notAccurate += accurate ? 0 : 1;
        if (accurate) {
            day.services.add(service);
        }
        if (day.chance(8) && stops.size() < 8) {
            RandomStop next = wish();
            stops.add(next);
            stop(stop, "STOP_TRANSFERRED", Standing.TRANSFERRED, times + ",\"to\":\"" + next.id + "\"");
            stop(next, "STOP_ADDED", Standing.WAITING, ",\"ordinal\":9,\"byName\":false,\"from\":\"" + stop.id + "\"");
        } else {
            Standing outcome = OUTCOMES[day.dice.nextInt(OUTCOMES.length)];
            stop(stop, "STOP_FINISHED", outcome, times + ",\"outcome\":\"" + outcome + "\"");
        }
    }

    private void leave() {
        tell("VISIT_LEFT", "{\"by\":\"CITIZEN\"}");
        boolean each = day.chance(50);
        stops.stream().filter(stop -> stop.standing.open()).forEach(stop -> {
            if (each) {
                stop(stop, "STOP_CANCELLED", Standing.CANCELLED, ",\"by\":\"CITIZEN\"");
            }
            stop.standing = Standing.CANCELLED;
        });
    }

    private void settle() {
        stops.forEach(stop -> {
            day.people.merge(stop.standing, 1L, Long::sum);
            day.papers.merge(stop.standing, (long) stop.quantity, Long::sum);
        });
        List<RandomStop> wishes = stops.stream()
                .filter(stop -> stop.standing != Standing.TRANSFERRED)
                .toList();
        long open = wishes.stream().filter(stop -> stop.standing.open()).count();
        long served = wishes.stream().filter(stop -> stop.standing.served()).count();
        VisitStanding standing = open > 0
                ? VisitStanding.OPEN
                : served == 0
                        ? VisitStanding.NONE_SERVED
                        : served == wishes.size() ? VisitStanding.ALL_SERVED : VisitStanding.SOME_SERVED;
        day.visits.merge(standing, 1L, Long::sum);
        day.severalAgencies +=
                wishes.stream().map(stop -> stop.offer.agency()).distinct().count() > 1 ? 1 : 0;
    }

    private void stop(RandomStop stop, String type, Standing standing, String more) {
        stop.standing = standing;
        tell(type, "{" + stop.facts() + more + "}");
    }

    private void tell(String type, String body) {
        day.tell(now, id, type, body);
        now = now.plusMillis(1 + day.dice.nextInt(5_000));
    }
}
