/** Tests of the package of the same name. */
@NullMarked
package id.pendopo.directory.exchange;

import org.jspecify.annotations.NullMarked;
