/** The catalogue of each mall in memory, renewed when somebody changes it on whichever node. */
@NullMarked
package id.pendopo.catalog.shelf;

import org.jspecify.annotations.NullMarked;
