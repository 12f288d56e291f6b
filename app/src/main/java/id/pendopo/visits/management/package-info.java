/** What the manager sees of the whole hall, and does about it. */
@NullMarked
package id.pendopo.visits.management;

import org.jspecify.annotations.NullMarked;
