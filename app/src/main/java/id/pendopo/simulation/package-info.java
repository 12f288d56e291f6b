/** Floor 4: a day of a mall that never was: drawn from a seed, played through the use cases of people, and judged. */
@ApplicationModule(
        displayName = "simulation",
        allowedDependencies = {
            "directory",
            "catalog",
            "visits",
            "visits :: tickets",
            "visits :: counter",
            "visits :: visitor",
            "visits :: hall",
            "visits :: setup",
            "visits :: clockwork",
            "oversight",
            "oversight :: kept",
            "platform :: command",
            "platform :: csv",
            "platform :: database",
            "platform :: history",
            "platform :: ids",
            "platform :: problem",
            "platform :: security",
            "platform :: time"
        })
@NullMarked
package id.pendopo.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
