/** The figures kept on a real PostgreSQL. */
@NullMarked
package id.pendopo.oversight.kept;

import org.jspecify.annotations.NullMarked;
