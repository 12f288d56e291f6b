/** The directory's rules, files and screens. */
@NullMarked
package id.pendopo.directory;

import org.jspecify.annotations.NullMarked;
