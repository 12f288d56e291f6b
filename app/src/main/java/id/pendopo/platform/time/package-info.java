/** The clock everybody is handed, and the day it is in a mall's own zone. */
@NamedInterface("time")
@NullMarked
package id.pendopo.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
