/** Sheets (CSV) in and out, and the example malls. */
@NullMarked
package id.pendopo.catalog.exchange;

import org.jspecify.annotations.NullMarked;
