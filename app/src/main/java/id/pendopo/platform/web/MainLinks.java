package id.pendopo.platform.web;

import id.pendopo.platform.security.Role;
import java.util.List;
import java.util.Set;

/** What a module adds to the navigation at the top of a mall's pages. Declared as a bean by each module. */
public interface MainLinks {
    List<MainLink> links();

    /**
     * @param order links come in this order
     * @param path after {@code /m/<mall>}, such as {@code /board}; pages below it belong to it
     * @param text text key of its name
     * @param roles who is shown it: those who may open it
     */
    record MainLink(int order, String path, String text, Set<Role> roles) {}
}
