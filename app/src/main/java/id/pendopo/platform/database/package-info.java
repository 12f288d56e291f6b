/** PostgreSQL: start-up, one schema per module, and the wall between regions. */
@NamedInterface("database")
@NullMarked
package id.pendopo.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
