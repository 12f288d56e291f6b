/** What is going on in a mall right now, and what follows from it. */
@NullMarked
package id.pendopo.visits.hall;

import org.jspecify.annotations.NullMarked;
