package id.pendopo.oversight.fold;

import java.time.LocalDate;
import java.util.UUID;

/** One day of one mall, in the mall's own zone. */
public record MallDay(UUID mall, LocalDate day) {}
