/** The spoken call: its words, its sound joined from clips, and who speaks it, one after the other. */
@NullMarked
package id.pendopo.visits.voice;

import org.jspecify.annotations.NullMarked;
