/** Tests of the package of the same name. */
@NullMarked
package id.pendopo.platform.csv;

import org.jspecify.annotations.NullMarked;
