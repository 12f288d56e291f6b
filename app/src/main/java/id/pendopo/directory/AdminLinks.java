package id.pendopo.directory;

import java.util.List;

/** What a module adds to the side navigation of a mall's administration. Declared as a bean by each module. */
public interface AdminLinks {
    List<AdminLink> links();

    /**
     * @param order groups and links come in this order
     * @param group text key of the heading it stands under
     * @param path after {@code /m/<mall>}, such as {@code /admin/agencies}
     * @param text text key of its name
     * @param icon id in the icon sprite
     */
    record AdminLink(int order, String group, String path, String text, String icon) {}
}
