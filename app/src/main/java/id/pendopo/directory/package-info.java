/** Floor 1: regions, malls, agencies, counters, facilities, and when each of them is open. */
@ApplicationModule(
        displayName = "directory",
        allowedDependencies = {
            "platform :: database",
            "platform :: history",
            "platform :: ids",
            "platform :: problem",
            "platform :: security",
            "platform :: text",
            "platform :: time",
            "platform :: web",
            "platform :: command",
            "platform :: once",
            "platform :: push",
            "platform :: csv"
        })
@NullMarked
package id.pendopo.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
