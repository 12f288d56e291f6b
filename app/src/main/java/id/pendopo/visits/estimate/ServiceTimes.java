package id.pendopo.visits.estimate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The times of all services of a mall.
 *
 * @param byService what is known of each
 * @param unknown what is taken of a service that the catalogue says nothing about
 */
public record ServiceTimes(Map<UUID, ServiceTime> byService, ServiceTime unknown) {

    private static final ServiceTime TEN_MINUTES = ServiceTime.of(TypicalTime.ofMinutes(10));

    /** In one order: the worlds of a forecast draw a number for each. */
    public ServiceTimes {
        byService = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(byService)));
    }

    /** Times with ten minutes for what is unknown. */
    public ServiceTimes(Map<UUID, ServiceTime> byService) {
        this(byService, TEN_MINUTES);
    }

    /** The time of a service. */
    public ServiceTime of(UUID service) {
        return byService.getOrDefault(service, unknown);
    }
}
