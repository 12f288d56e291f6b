package id.pendopo.platform.security;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in member of staff or a paired device.
 *
 * @param id the account's or device's id: all that history ever knows of them
 * @param region the region they belong to; 0 for the platform's administrators
 * @param mall the only mall they work in; null for those of the whole region
 * @param agency the agency they work for; null for the mall's own staff
 * @param counter where they usually sit, or where the device stands
 */
public record Actor(
        UUID id,
        int region,
        Role role,
        String displayName,
        @Nullable UUID mall,
        @Nullable UUID agency,
        @Nullable UUID counter)
        implements Principal {
    @Override
    public String getName() {
        return id.toString();
    }

    /** For logs: never the name. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}
