package id.pendopo.directory;

import id.pendopo.platform.security.Role;
import java.util.List;
import java.util.Set;

/** What a module adds to the side navigation of a mall's administration. Declared as a bean by each module. */
public interface AdminLinks {
    List<AdminLink> links();

    /**
     * @param order groups and links come in this order
     * @param group text key of the heading it stands under
     * @param path after {@code /m/<mall>}, such as {@code /admin/agencies}
     * @param text text key of its name
     * @param icon id in the icon sprite
     * @param roles who is shown it: those who may open it
     */
    record AdminLink(int order, String group, String path, String text, String icon, Set<Role> roles) {}
}
