/** What a visitor does with the own visit. */
@NullMarked
package id.pendopo.visits.visitor;

import org.jspecify.annotations.NullMarked;
