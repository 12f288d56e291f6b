/** Tests of the package of the same name. */
@NullMarked
package id.pendopo.directory.sheet;

import org.jspecify.annotations.NullMarked;
