/** What is going on in a mall right now, and what follows from it. */
@NamedInterface("hall")
@NullMarked
package id.pendopo.visits.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
