/** Copies of the embedded database while the hall is open, and the way back from them. */
@NamedInterface("backup")
@NullMarked
package id.pendopo.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
