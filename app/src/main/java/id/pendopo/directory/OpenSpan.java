package id.pendopo.directory;

import java.time.LocalTime;

/** Open from, up to but not including. */
public record OpenSpan(LocalTime opens, LocalTime closes) {}
