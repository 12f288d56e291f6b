/** Indonesian and English words, from bundles only. */
@NamedInterface("text")
@NullMarked
package id.pendopo.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
