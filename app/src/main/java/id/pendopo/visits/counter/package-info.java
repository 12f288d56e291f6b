/** What an officer does with a visitor. */
@NamedInterface("counter")
@NullMarked
package id.pendopo.visits.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
