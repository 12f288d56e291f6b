/** What the front desk does for people: finds them, changes their journey, writes down what happened on paper. */
@NullMarked
package id.pendopo.visits.reception;

import org.jspecify.annotations.NullMarked;
