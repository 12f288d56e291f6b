/** Opening hours and working days as arithmetic. */
@NullMarked
package id.pendopo.directory.hours;

import org.jspecify.annotations.NullMarked;
