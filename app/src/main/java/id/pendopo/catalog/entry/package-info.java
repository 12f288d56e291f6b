/** What somebody typed, in a form or in a sheet, read into services with a sentence for each fault. */
@NullMarked
package id.pendopo.catalog.entry;

import org.jspecify.annotations.NullMarked;
