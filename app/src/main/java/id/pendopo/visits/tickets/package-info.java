/** Taking a number: admitted, planned, numbered and recorded in one statement. */
@NullMarked
package id.pendopo.visits.tickets;

import org.jspecify.annotations.NullMarked;
