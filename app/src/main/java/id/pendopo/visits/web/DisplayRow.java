package id.pendopo.visits.web;

import id.pendopo.visits.display.DisplayLayout;
import java.util.UUID;

/** A display in the manager's list. */
public record DisplayRow(UUID id, String name, boolean paired, DisplayLayout layout) {}
