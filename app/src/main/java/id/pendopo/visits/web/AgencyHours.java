package id.pendopo.visits.web;

import java.time.LocalTime;
import java.util.UUID;

/** Until when an agency is there today, with what was added. */
public record AgencyHours(UUID agency, String name, LocalTime closing) {}
