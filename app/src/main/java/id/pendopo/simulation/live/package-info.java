/** Players in a demo that runs, at the pace of its clock, beside whoever tries it. */
@NullMarked
package id.pendopo.simulation.live;

import org.jspecify.annotations.NullMarked;
