package id.pendopo.visits.web;

import id.pendopo.visits.calling.Appointment;
import id.pendopo.visits.calling.CallingPolicy;
import id.pendopo.visits.calling.Candidate;
import id.pendopo.visits.calling.Choice;
import id.pendopo.visits.calling.Turns;
import id.pendopo.visits.hall.HallState;
import id.pendopo.visits.hall.LiveStop;
import id.pendopo.visits.hall.StopState;
import id.pendopo.visits.setup.QueueBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who comes next at a counter: the calling policy asked again and again, as if one after the other were called now. */
final class CallingOrder {
    private CallingOrder() {}

    /** @param atMost how many to look ahead */
    static List<Choice> of(HallState state, QueueBook book, UUID counter, int atMost) {
        List<UUID> queues = book.forCounter(counter);
        if (queues.isEmpty()) {
            return List.of();
        }
        List<Candidate> waiting = new ArrayList<>(callable(state, book, counter).stream()
                .map(CallingOrder::candidate)
                .toList());
        Turns turns = state.turns().getOrDefault(queues.getFirst(), Turns.start());
        List<Choice> order = new ArrayList<>();
        while (order.size() < atMost) {
            Optional<Choice> next =
                    CallingPolicy.choose(waiting, turns, book.rules().calling(), state.at());
            if (next.isEmpty()) {
                return order;
            }
            Choice choice = next.get();
            order.add(choice);
            turns = turns.after(choice);
            waiting.removeIf(one -> one.stopId().equals(choice.stopId()));
        }
        return order;
    }

    /** Whom this counter may call now. */
    static List<LiveStop> callable(HallState state, QueueBook book, UUID counter) {
        return ofQueues(state, book, counter).stream()
                .filter(stop -> stop.state() == StopState.WAITING && stop.free())
                .toList();
    }

    /** Who will come to this counter but cannot be called now: at another counter, parked, or missing a product. */
    static List<LiveStop> away(HallState state, QueueBook book, UUID counter) {
        return ofQueues(state, book, counter).stream()
                .filter(stop -> (stop.state() == StopState.WAITING && !stop.free())
                        || stop.state() == StopState.PARKED
                        || stop.state() == StopState.BLOCKED)
                .toList();
    }

    private static List<LiveStop> ofQueues(HallState state, QueueBook book, UUID counter) {
        List<UUID> queues = book.forCounter(counter);
        return state.stops()
                .filter(stop -> queues.contains(stop.queue()))
                .filter(stop -> stop.onlyCounter() == null || counter.equals(stop.onlyCounter()))
                .toList();
    }

    private static Candidate candidate(LiveStop stop) {
        return new Candidate(
                stop.id(), stop.priority(), stop.placeAt(), stop.waitingSince(), Appointment.none(), stop.no());
    }
}
