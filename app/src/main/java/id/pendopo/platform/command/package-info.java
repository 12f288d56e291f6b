/** The program's command line. */
@NamedInterface("command")
@NullMarked
package id.pendopo.platform.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
