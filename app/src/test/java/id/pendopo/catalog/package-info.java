/** The catalogue on the real database, with the five example malls. */
@NullMarked
package id.pendopo.catalog;

import org.jspecify.annotations.NullMarked;
