/** What went wrong in the hall, from when to when, and what it cost each agency. */
@NullMarked
package id.pendopo.visits.incidents;

import org.jspecify.annotations.NullMarked;
