/** The figures of the day as people and programs read them, and the events behind each. */
@NullMarked
package id.pendopo.oversight.screen;

import org.jspecify.annotations.NullMarked;
