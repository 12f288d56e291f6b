/** What an officer does with a visitor. */
@NullMarked
package id.pendopo.visits.counter;

import org.jspecify.annotations.NullMarked;
