/** The catalogue's tables, read and written inside the wall of the current region. */
@NullMarked
package id.pendopo.catalog.store;

import org.jspecify.annotations.NullMarked;
