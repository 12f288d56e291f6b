/** {@code simulate}: days of a mall on a clock of their own. */
@NullMarked
package id.pendopo.simulation.command;

import org.jspecify.annotations.NullMarked;
