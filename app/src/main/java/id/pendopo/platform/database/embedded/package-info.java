/** The PostgreSQL that Pendopo brings along: unpacked, started, watched, restarted and stopped by the program itself. */
@NullMarked
package id.pendopo.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
