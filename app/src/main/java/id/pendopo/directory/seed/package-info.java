/** The demo's malls and staff, loaded with the same imports that people use. */
@NullMarked
package id.pendopo.directory.seed;

import org.jspecify.annotations.NullMarked;
