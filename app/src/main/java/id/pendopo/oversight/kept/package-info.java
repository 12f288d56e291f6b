/** The figures as they are kept: followed from the history, read for screens, and proven by folding it all again. */
@NullMarked
package id.pendopo.oversight.kept;

import org.jspecify.annotations.NullMarked;
