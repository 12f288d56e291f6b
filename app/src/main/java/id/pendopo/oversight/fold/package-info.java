/** The pure fold: what one event after the other does to the figures. No clock, no database. */
@NullMarked
package id.pendopo.oversight.fold;

import org.jspecify.annotations.NullMarked;
