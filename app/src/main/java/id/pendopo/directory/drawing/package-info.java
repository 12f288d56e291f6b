/** How a mall's floors are drawn: where things were placed, and where they are laid out when nobody has placed them. */
@NullMarked
package id.pendopo.directory.drawing;

import org.jspecify.annotations.NullMarked;
