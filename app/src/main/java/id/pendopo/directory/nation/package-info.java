/** The few screens that stand above all regions: which regions and malls there are, and the nation's holidays. */
@NullMarked
package id.pendopo.directory.nation;

import org.jspecify.annotations.NullMarked;
