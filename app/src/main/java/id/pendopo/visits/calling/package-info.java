/** Who is called next, and why: one pure function used by calling, estimate and simulation alike. */
@NullMarked
package id.pendopo.visits.calling;

import org.jspecify.annotations.NullMarked;
