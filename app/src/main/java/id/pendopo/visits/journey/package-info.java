/** In which order a visitor should make the stops of a visit. */
@NullMarked
package id.pendopo.visits.journey;

import org.jspecify.annotations.NullMarked;
