/** The catalogue's pages and its REST interface. */
@NullMarked
package id.pendopo.catalog.web;

import org.jspecify.annotations.NullMarked;
