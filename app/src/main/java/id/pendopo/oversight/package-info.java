/** Floor 4: what happened, in figures: folded from the history, kept as parts only, and traceable to their events. */
@ApplicationModule(
        displayName = "oversight",
        allowedDependencies = {
            "directory",
            "catalog",
            "platform :: database",
            "platform :: history",
            "platform :: problem",
            "platform :: security",
            "platform :: text",
            "platform :: time",
            "platform :: web",
            "platform :: command",
            "platform :: csv"
        })
@NullMarked
package id.pendopo.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
