/**
 * The directory as sheets: what columns each has, what a cell may hold, how rows are saved and read back. Forms, CSV
 * files and the demo's seed all pass through here, so that one set of rules holds for them all.
 */
@NullMarked
package id.pendopo.directory.sheet;

import org.jspecify.annotations.NullMarked;
