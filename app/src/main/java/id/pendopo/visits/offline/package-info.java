/** Numbers that a kiosk gives while it is cut off: reserved beforehand, reconciled afterwards, kept where they can't be. */
@NullMarked
package id.pendopo.visits.offline;

import org.jspecify.annotations.NullMarked;
