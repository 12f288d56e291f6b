/** Identifiers and secrets. */
@NamedInterface("ids")
@NullMarked
package id.pendopo.platform.ids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
