package id.pendopo.directory.admin;

import id.pendopo.platform.web.Page;
import java.util.List;

/** The frame of an administration page: where one is and where else one may go. */
public record Shell(Page page, List<Group> groups, String here) {
    public record Group(String title, List<Link> links) {}

    public record Link(String href, String text, String icon, boolean current) {}
}
