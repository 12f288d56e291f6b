/** Numbers on paper: the kiosks' printers, what a slip says, and the hold that a number has until somebody has it. */
@NullMarked
package id.pendopo.visits.printing;

import org.jspecify.annotations.NullMarked;
