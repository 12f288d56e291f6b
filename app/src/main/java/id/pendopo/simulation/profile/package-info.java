/** What kind of day a mall has, as data. */
@NullMarked
package id.pendopo.simulation.profile;

import org.jspecify.annotations.NullMarked;
