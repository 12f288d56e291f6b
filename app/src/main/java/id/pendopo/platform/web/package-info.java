/** What every page is made of. */
@NamedInterface("web")
@NullMarked
package id.pendopo.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
