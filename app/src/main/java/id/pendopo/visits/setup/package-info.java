/** Queues, their counters and services, and the rules of a mall: data that the rest works by. */
@NamedInterface("setup")
@NullMarked
package id.pendopo.visits.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
