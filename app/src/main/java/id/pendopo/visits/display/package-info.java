/** What the hall's displays look like: each one's layout, and the pictures and videos beside the calls. */
@NullMarked
package id.pendopo.visits.display;

import org.jspecify.annotations.NullMarked;
