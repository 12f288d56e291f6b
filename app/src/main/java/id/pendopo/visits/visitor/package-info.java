/** What a visitor does with the own visit. */
@NamedInterface("visitor")
@NullMarked
package id.pendopo.visits.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
