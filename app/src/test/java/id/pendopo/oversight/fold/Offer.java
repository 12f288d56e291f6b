package id.pendopo.oversight.fold;

import id.pendopo.catalog.Service.Licensing;
import java.util.UUID;

/** A service that random visitors may wish for. */
public record Offer(UUID agency, UUID service, Licensing licensing, boolean umk) {}
