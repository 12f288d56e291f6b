/** What watchers of the program are told: whether it lives, whether it can serve, and how much it has done. */
@NullMarked
package id.pendopo.platform.health;

import org.jspecify.annotations.NullMarked;
