/** Changing the catalogue: who may, what must hold, and the event that tells of it. */
@NullMarked
package id.pendopo.catalog.edit;

import org.jspecify.annotations.NullMarked;
