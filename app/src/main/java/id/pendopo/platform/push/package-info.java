/** Live pages: a snapshot, then what changed, over one stream per browser. */
@NamedInterface("push")
@NullMarked
package id.pendopo.platform.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
