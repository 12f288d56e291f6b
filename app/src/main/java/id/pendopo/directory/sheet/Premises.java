package id.pendopo.directory.sheet;

import id.pendopo.directory.drawing.Spot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What rows of one mall may refer to while a form or a folder of files is read: it grows with each row that brings
 * something new. Used by one thread, thrown away afterwards.
 */
public final class Premises {
    private final int region;
    private final UUID mall;
    private final String code;
    private int floors;
    private final Map<String, UUID> agencies = new HashMap<>();
    private final Map<Integer, UUID> counters = new HashMap<>();
    private final Set<Spot> spots = new HashSet<>();
    private final Map<String, Map<String, String>> settled = new HashMap<>();
    private boolean wholeRegion = true;

    public Premises(int region, UUID mall, String code, int floors) {
        this.region = region;
        this.mall = mall;
        this.code = code;
        this.floors = floors;
    }

    public int region() {
        return region;
    }

    public UUID mall() {
        return mall;
    }

    public String code() {
        return code;
    }

    void floors(int number) {
        floors = number;
    }

    /** Refuses a row whose {@code floor} the mall doesn't have. */
    void checkFloor(Values row, BiConsumer<String, Fault.Type> fault) {
        int floor = row.whole("floor");
        if (floor < 1 || floor > floors) {
            fault.accept("floor", Fault.Type.FLOOR_UNKNOWN);
        }
    }

    public void agency(String agencyCode, UUID id) {
        agencies.put(agencyCode, id);
    }

    /** What the region already says about an agency, for all of its malls. */
    public void settled(String agencyCode, Map<String, String> cells) {
        settled.put(agencyCode, cells);
    }

    /** From here on whoever writes may change what belongs to the mall, not what holds for the whole region. */
    public Premises ofMallOnly() {
        wholeRegion = false;
        return this;
    }

    /** The cells of an agency that aren't this writer's to change; empty when all of them are. */
    public Map<String, String> settled(String agencyCode) {
        return wholeRegion ? Map.of() : settled.getOrDefault(agencyCode, Map.of());
    }

    public void counter(int number, UUID id) {
        counters.put(number, id);
    }

    /** Something that can be drawn on the map. */
    public void stand(Spot spot) {
        spots.add(spot);
    }

    boolean stands(Spot spot) {
        return spots.contains(spot);
    }

    UUID agencyOr(String agencyCode, Supplier<UUID> fresh) {
        return agencies.computeIfAbsent(agencyCode, c -> fresh.get());
    }

    UUID counterOr(int number, Supplier<UUID> fresh) {
        return counters.computeIfAbsent(number, n -> fresh.get());
    }

    public Optional<UUID> agency(String agencyCode) {
        return Optional.ofNullable(agencies.get(agencyCode));
    }

    public Optional<UUID> counter(int number) {
        return Optional.ofNullable(counters.get(number));
    }
}
