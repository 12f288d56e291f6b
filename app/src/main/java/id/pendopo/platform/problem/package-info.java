/** What can go wrong, as a closed catalogue with words for people and codes for programs. */
@NamedInterface("problem")
@NullMarked
package id.pendopo.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
