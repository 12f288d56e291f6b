/** Finds services by what people type, in their own words and with their own spelling. */
@NullMarked
package id.pendopo.catalog.search;

import org.jspecify.annotations.NullMarked;
