/** When something is open: pure rules over weekly hours, exceptions, holidays and agreements. */
@NullMarked
package id.pendopo.directory.hours;

import org.jspecify.annotations.NullMarked;
