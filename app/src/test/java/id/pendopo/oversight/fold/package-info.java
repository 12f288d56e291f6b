/** Random visit histories with their truth beside them, and the fold proven over them. */
@NullMarked
package id.pendopo.oversight.fold;

import org.jspecify.annotations.NullMarked;
