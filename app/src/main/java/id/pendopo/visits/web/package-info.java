/** The screens of a visit. */
@NullMarked
package id.pendopo.visits.web;

import org.jspecify.annotations.NullMarked;
