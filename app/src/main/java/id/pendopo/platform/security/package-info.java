/** Who is there and what they may do: staff, their sessions, and the devices of the hall. */
@NamedInterface("security")
@NullMarked
package id.pendopo.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
