/** Plays a drawn day: people who take numbers and officers who call, by the acts of the kiosk, the phone and the counter. */
@NullMarked
package id.pendopo.simulation.play;

import org.jspecify.annotations.NullMarked;
