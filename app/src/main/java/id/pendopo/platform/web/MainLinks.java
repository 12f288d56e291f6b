package id.pendopo.platform.web;

import id.pendopo.platform.security.Role;
import java.util.List;
import java.util.Set;

/** What a module adds to a mall's pages: to the navigation at the top, for staff, and to the foot, for everybody. A bean each. */
public interface MainLinks {
    List<MainLink> links();

    /** What everybody may read about the mall. */
    default List<FootLink> foot() {
        return List.of();
    }

    /**
     * @param order links come in this order
     * @param path after {@code /m/<mall>}
     * @param text text key of its name
     */
    record FootLink(int order, String path, String text) {}

    /**
     * @param order links come in this order
     * @param path after {@code /m/<mall>}, such as {@code /board}; pages below it belong to it
     * @param text text key of its name
     * @param roles who is shown it: those who may open it
     */
    record MainLink(int order, String path, String text, Set<Role> roles) {}
}
