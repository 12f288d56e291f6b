/** Screens on which a mall's own people keep the directory right. */
@NullMarked
package id.pendopo.directory.admin;

import org.jspecify.annotations.NullMarked;
