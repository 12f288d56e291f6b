package id.pendopo.visits.web;

import id.pendopo.visits.estimate.Forecast;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.web.HallWords.Here;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One visit in the reception's list.
 *
 * @param who masked; a dash when no name was left
 * @param next where the visitor is, or goes next
 * @param pill class of the state's pill
 * @param missed a call was missed, and the front desk can put it right, while another service is still to come
 */
public record ReceptionRow(
        UUID visit, String number, String who, String next, String when, String pill, String state, boolean missed) {

    static ReceptionRow of(LiveVisit visit, Map<UUID, String> names, Here here, Forecast forecast) {
        Optional<LiveStop> current = current(visit);
        String who = visit.visitor() == null ? "–" : names.getOrDefault(visit.visitor(), "–");
        return new ReceptionRow(
                visit.id(),
                visit.number().toString(),
                who,
                current.map(stop -> here.service(stop.service()) + " · " + here.agency(stop.agency()))
                        .orElse("–"),
                current.map(stop -> JourneyLine.side(stop, here, forecast)).orElse("–"),
                current.map(stop -> pill(visit, stop)).orElse(""),
                state(visit, current, here),
                visit.isOpen()
                        && visit.busy().isEmpty()
                        && visit.stops().stream().anyMatch(stop -> stop.state() == StopState.NO_SHOW));
    }

    /** Where the visitor is wanted, else the first stop that is to come, else the one that ended last. */
    static Optional<LiveStop> current(LiveVisit visit) {
        return visit.busy()
                .or(() -> visit.open().stream().min(Comparator.comparingInt(LiveStop::ordinal)))
                .or(() -> visit.stops().stream().max(Comparator.comparing(ReceptionRow::ended)));
    }

    private static Instant ended(LiveStop stop) {
        return Objects.requireNonNullElse(stop.endedAt(), Instant.EPOCH);
    }

    private static String state(LiveVisit visit, Optional<LiveStop> current, Here here) {
        if (!visit.isOpen()) {
            return here.page().word("reception.visit", VisitFace.of(visit));
        }
        if (visit.outside()) {
            return here.page().t("reception.outside");
        }
        return current.map(stop -> here.page().word("stop-state", stop.state())).orElse("–");
    }

    private static String pill(LiveVisit visit, LiveStop stop) {
        if (!visit.isOpen()) {
            return VisitFace.of(visit).pill();
        }
        if (visit.outside()) {
            return "warn";
        }
        return switch (stop.state()) {
            case CALLED -> "brand";
            case SERVING, SERVED -> "ok";
            case PARKED, NO_SHOW -> "warn";
            case WAITING, BLOCKED, CANCELLED, TRANSFERRED, RESCHEDULED -> "";
        };
    }
}
