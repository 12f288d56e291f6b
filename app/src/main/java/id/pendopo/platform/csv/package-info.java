/** Files that people edit in a spreadsheet: read forgivingly, written safely. */
@NamedInterface("csv")
@NullMarked
package id.pendopo.platform.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
