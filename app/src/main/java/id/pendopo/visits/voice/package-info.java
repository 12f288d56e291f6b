/** Spoken calls and announcements: their words, their sound joined from clips, and who speaks them one after the other. */
@NullMarked
package id.pendopo.visits.voice;

import org.jspecify.annotations.NullMarked;
