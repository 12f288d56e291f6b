/**
 * Floor 0: what every floor stands on and nothing more. Database start-up, walls between regions, event history, ids,
 * time, problems, sign-in, push to browsers. Knows nothing of malls, services or visits.
 */
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {})
@NullMarked
package id.pendopo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
