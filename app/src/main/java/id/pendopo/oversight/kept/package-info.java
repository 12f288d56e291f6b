/** The figures as they are kept: followed from the history, read for screens, and proven by folding it all again. */
@NamedInterface("kept")
@NullMarked
package id.pendopo.oversight.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
