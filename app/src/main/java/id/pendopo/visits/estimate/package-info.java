/**
 * How long it will take: the queues of a mall played forward from now, many times, with service times learned from what
 * happened; and whether there is time left for one more visit.
 */
@NullMarked
package id.pendopo.visits.estimate;

import org.jspecify.annotations.NullMarked;
