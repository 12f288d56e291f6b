/** The append-only, hash-chained history that every figure is folded from. */
@NamedInterface("history")
@NullMarked
package id.pendopo.platform.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
