package id.pendopo.oversight;

import id.pendopo.catalog.Service.Licensing;
import java.util.UUID;

/** The smallest group of stops that figures are kept of. Every split of a day is a split of its cells. */
public record Cell(UUID agency, UUID service, Licensing licensing, boolean umk, boolean priority) {}
