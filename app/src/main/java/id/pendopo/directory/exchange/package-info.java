/** Edits of the directory, one row or a whole folder at a time, and the way out again as files. */
@NullMarked
package id.pendopo.directory.exchange;

import org.jspecify.annotations.NullMarked;
