/** Draws who comes and who works on a day, before anything of it is played. Pure: nothing here knows the hall. */
@NullMarked
package id.pendopo.simulation.draw;

import org.jspecify.annotations.NullMarked;
