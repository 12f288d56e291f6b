@NullMarked
package id.pendopo.visits;

import org.jspecify.annotations.NullMarked;
