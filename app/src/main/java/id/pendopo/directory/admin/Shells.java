package id.pendopo.directory.admin;

import id.pendopo.directory.AdminLinks;
import id.pendopo.directory.AdminLinks.AdminLink;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds the side navigation out of what every module offers. */
@Component
public class Shells {
    private static final Set<Role> NATION = Set.of(Role.PLATFORM_ADMIN);

    private final List<AdminLink> links;
    private final Pages pages;

    Shells(List<AdminLinks> modules, Pages pages) {
        this.links = modules.stream()
                .flatMap(module -> module.links().stream())
                .sorted(Comparator.comparingInt(AdminLink::order))
                .toList();
        this.pages = pages;
    }

    /** For a page of a mall's administration. */
    public Shell mall(HttpServletRequest request) {
        Page page = pages.of(request);
        Optional<Role> role = Who.now().map(Actor::role);
        List<AdminLink> open = links.stream()
                .filter(link -> role.filter(link.roles()::contains).isPresent())
                .toList();
        return build(page, open, page.mall(""), request.getRequestURI());
    }

    /** For a page of the nation's. */
    public Shell nation(HttpServletRequest request) {
        List<AdminLink> nation = List.of(
                new AdminLink(1, "nation.group", "/nation", "nation.malls", "building", NATION),
                new AdminLink(2, "nation.group", "/nation/holidays", "sheet.holidays", "calendar", NATION));
        return build(pages.of(request), nation, "", request.getRequestURI());
    }

    private static Shell build(Page page, List<AdminLink> links, String before, String path) {
        String here = links.stream()
                .filter(link -> path.equals(before + link.path()) || path.startsWith(before + link.path() + "/"))
                .max(Comparator.comparingInt(link -> link.path().length()))
                .map(AdminLink::path)
                .orElse("");
        Map<String, List<Shell.Link>> groups = links.stream()
                .collect(Collectors.groupingBy(
                        link -> page.t(link.group()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                link -> new Shell.Link(
                                        before + link.path(),
                                        page.t(link.text()),
                                        link.icon(),
                                        link.path().equals(here)),
                                Collectors.toList())));
        String hereText = links.stream()
                .filter(link -> link.path().equals(here))
                .findFirst()
                .map(link -> page.t(link.text()))
                .orElse("");
        return new Shell(
                page,
                groups.entrySet().stream()
                        .map(group -> new Shell.Group(group.getKey(), group.getValue()))
                        .toList(),
                hereText);
    }
}
