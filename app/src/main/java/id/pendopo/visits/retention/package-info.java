/** Forgets names and phones when their time is over or somebody asks; history and figures stay as they are. */
@NullMarked
package id.pendopo.visits.retention;

import org.jspecify.annotations.NullMarked;
