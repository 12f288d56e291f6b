/** What happens in a mall because time goes by. */
@NullMarked
package id.pendopo.visits.clockwork;

import org.jspecify.annotations.NullMarked;
