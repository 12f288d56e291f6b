/** Floor 2: what each agency does for people: services, requirements, fees, and the search through them. */
@ApplicationModule(
        displayName = "catalog",
        allowedDependencies = {
            "directory",
            "directory :: admin",
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
package id.pendopo.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
