package id.pendopo.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a mall offers. Answers come from memory and follow every edit, on whichever node, within a second. */
public interface Catalog {
    /** All active services that the mall offers, by id. */
    Map<UUID, Service> services(UUID mall);

    List<ServiceBundle> bundles(UUID mall);

    /** Best match first; forgives typing; finds by name, everyday words, product and agency. Empty text: nothing. */
    List<Service> search(UUID mall, String text, int limit);

    /**
     * Services of the mall that must come before the given one when both are in a visit.
     *
     * @return ids out of {@link #services}
     */
    List<UUID> prerequisites(UUID mall, UUID service);
}
