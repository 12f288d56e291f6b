/** Floor 3: the heart: one visit through several agencies, from the ticket to the last counter. */
@ApplicationModule(
        displayName = "visits",
        allowedDependencies = {
            "directory",
            "directory :: admin",
            "catalog",
            "platform :: database",
            "platform :: history",
            "platform :: ids",
            "platform :: problem",
            "platform :: security",
            "platform :: text",
            "platform :: time",
            "platform :: web",
            "platform :: command",
            "platform :: csv",
            "platform :: once",
            "platform :: push"
        })
@NullMarked
package id.pendopo.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
