/** The directory in memory: one immutable plan per mall, replaced as a whole after every edit on any node. */
@NullMarked
package id.pendopo.directory.live;

import org.jspecify.annotations.NullMarked;
