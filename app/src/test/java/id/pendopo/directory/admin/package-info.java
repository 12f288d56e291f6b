/** Tests of the package of the same name. */
@NullMarked
package id.pendopo.directory.admin;

import org.jspecify.annotations.NullMarked;
