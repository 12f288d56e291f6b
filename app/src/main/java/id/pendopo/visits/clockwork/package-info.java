/** What happens in a mall because time goes by. */
@NamedInterface("clockwork")
@NullMarked
package id.pendopo.visits.clockwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
