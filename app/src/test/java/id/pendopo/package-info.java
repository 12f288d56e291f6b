/** What all module tests stand on: a fresh database, a clock to be set, the five demo malls. */
@NullMarked
package id.pendopo;

import org.jspecify.annotations.NullMarked;
