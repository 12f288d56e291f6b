/** Pendopo, the operating system of a Mal Pelayanan Publik: one module a package, arrows point down. */
@NullMarked
package id.pendopo;

import org.jspecify.annotations.NullMarked;
