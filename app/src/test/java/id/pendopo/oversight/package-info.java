/** Figures against a history whose truth is known. */
@NullMarked
package id.pendopo.oversight;

import org.jspecify.annotations.NullMarked;
