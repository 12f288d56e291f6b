package id.pendopo.visits.web;

import id.pendopo.visits.DemoPlayers;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The start page.
 *
 * @param demo whether the demo's doors are open
 * @param ahead how far the demo's clock runs ahead; zero when it doesn't
 * @param players how the demo's halls are simulated; empty while they aren't
 */
public record StartView(boolean demo, Duration ahead, Optional<DemoPlayers.Playing> players, List<Entry> malls) {
    /**
     * One mall.
     *
     * @param now how it goes there; empty outside the demo
     * @param people whom the demo signs in; empty outside the demo
     */
    public record Entry(String code, String name, String region, Optional<Now> now, List<Person> people) {
        public List<Person> officers() {
            return people.stream().filter(Person::officer).toList();
        }

        public List<Person> others() {
            return people.stream().filter(person -> !person.officer()).toList();
        }
    }

    /**
     * A mall at this moment.
     *
     * @param waiting people who wait
     * @param open counters with an officer, out of {@code counters}
     * @param closes when it closes; empty when it is closed now
     * @param opens when it opens later today; empty when it is open, or doesn't any more
     * @param given whether numbers for that are given already
     */
    public record Now(
            long waiting,
            long open,
            long counters,
            boolean full,
            Optional<LocalTime> closes,
            Optional<LocalTime> opens,
            boolean given) {}

    /** A demo account; {@code place} is its counter or agency, empty for the mall's own staff. */
    public record Person(String username, id.pendopo.platform.security.Role role, String place, boolean officer) {}
}
