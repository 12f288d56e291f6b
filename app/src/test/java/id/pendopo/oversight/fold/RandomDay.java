package id.pendopo.oversight.fold;

import id.pendopo.catalog.Service.Licensing;
import id.pendopo.oversight.Standing;
import id.pendopo.oversight.VisitStanding;
import id.pendopo.platform.history.Event;
import id.pendopo.platform.history.Position;
import id.pendopo.platform.history.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** A day of valid visits by dice. It writes down the truth as it goes, not by folding: tests compare both. */
public final class RandomDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final List<String> CHANNELS = List.of("KIOSK", "RECEPTION", "PAPER", "PHONE");

    public final List<Event> events = new ArrayList<>();
    public final Map<Standing, Long> people = new EnumMap<>(Standing.class);
    public final Map<Standing, Long> papers = new EnumMap<>(Standing.class);
    public final Map<VisitStanding, Long> visits = new EnumMap<>(VisitStanding.class);
    public final List<Long> waits = new ArrayList<>();
    public final List<Long> services = new ArrayList<>();
    public long unknownWaits;
    public long notAccurate;
    public long inTarget;
    public long severalAgencies;

    final Random dice;
    private final long salt;
    private final UUID mall;
    private final Instant opens;
    private final List<Offer> offers;

    public RandomDay(long seed, UUID mall, LocalDate day, List<Offer> offers) {
        this.dice = new Random(seed);
        this.salt = day.toEpochDay();
        this.mall = mall;
        this.opens = day.atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant();
        this.offers = offers;
    }

    public static List<Offer> offers(int agencies, int each) {
        return IntStream.range(0, agencies * each)
                .mapToObj(i -> new Offer(
                        new UUID(1, i / each),
                        new UUID(2, i),
                        i % 3 == 0 ? Licensing.LICENSING : Licensing.NON_LICENSING,
                        i % 4 == 0))
                .toList();
    }

    public RandomDay visitors(int n) {
        for (int i = 1; i <= n; i++) {
            new RandomVisit(this, i, opens.plusMillis(dice.nextInt(5 * 3_600_000))).play();
        }
        return this;
    }

    /** As the history gives them: in order of time, with rising positions, several to one transaction. */
    public List<RecordedEvent> recorded() {
        List<Event> inTime = new ArrayList<>(events);
        inTime.sort(Comparator.comparing(Event::occurredAt));
        List<RecordedEvent> recorded = new ArrayList<>();
        long xid = 100;
        for (int i = 0; i < inTime.size(); i++) {
            xid += dice.nextInt(2);
            recorded.add(new RecordedEvent(new Position(xid, new UUID(7, i)), inTime.get(i)));
        }
        return recorded;
    }

    public long taken() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same dice on two days never make the same visit. */
    UUID id() {
        return new UUID(dice.nextLong() ^ salt, dice.nextLong());
    }

    Offer offer() {
        return offers.get(dice.nextInt(offers.size()));
    }

    String channel() {
        return CHANNELS.get(dice.nextInt(CHANNELS.size()));
    }

    boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    void tell(Instant at, UUID visit, String type, String body) {
        events.add(new Event(at, mall, visit, null, type, body));
    }
}
