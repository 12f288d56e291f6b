/** Taking a number: admitted, planned, numbered and recorded in one statement. */
@NamedInterface("tickets")
@NullMarked
package id.pendopo.visits.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
