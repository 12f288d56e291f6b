/** What a played day proves: read from its history, not from what the players believe. */
@NullMarked
package id.pendopo.simulation.proof;

import org.jspecify.annotations.NullMarked;
