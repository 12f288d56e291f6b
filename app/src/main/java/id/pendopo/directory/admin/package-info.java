/** Screens on which a mall's own people keep the directory right. */
@NamedInterface("admin")
@NullMarked
package id.pendopo.directory.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
