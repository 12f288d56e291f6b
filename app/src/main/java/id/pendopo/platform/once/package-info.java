/** Each command has one effect, however often it is sent. */
@NamedInterface("once")
@NullMarked
package id.pendopo.platform.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
