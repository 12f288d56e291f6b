/** The page, the file and the interface as they are read. */
@NullMarked
package id.pendopo.oversight.screen;

import org.jspecify.annotations.NullMarked;
