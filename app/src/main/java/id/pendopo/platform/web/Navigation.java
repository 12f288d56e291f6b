package id.pendopo.platform.web;

import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The navigation of a mall's pages, out of what every module offers: at the top only what its reader may open. */
@Component
class Navigation {
    private final List<MainLinks.MainLink> links;
    private final List<MainLinks.FootLink> foot;
    private final Texts texts;

    Navigation(List<MainLinks> modules, Texts texts) {
        this.links = modules.stream()
                .flatMap(module -> module.links().stream())
                .sorted(Comparator.comparingInt(MainLinks.MainLink::order))
                .toList();
        this.foot = modules.stream()
                .flatMap(module -> module.foot().stream())
                .sorted(Comparator.comparingInt(MainLinks.FootLink::order))
                .toList();
        this.texts = texts;
    }

    List<NavLink> of(Optional<Actor> actor, Optional<MallNames.MallName> mall, String path, Lang lang) {
        if (actor.isEmpty() || mall.isEmpty()) {
            return List.of();
        }
        String before = "/m/" + mall.get().code();
        return links.stream()
                .filter(link -> link.roles().contains(actor.get().role()))
                .map(link -> new NavLink(
                        before + link.path(),
                        texts.get(lang, link.text()),
                        path.equals(before + link.path()) || path.startsWith(before + link.path() + "/")))
                .toList();
    }

    /** For those who are not signed in. */
    List<NavLink> foot(Optional<Actor> actor, Optional<MallNames.MallName> mall, String path, Lang lang) {
        if (actor.isPresent() || mall.isEmpty()) {
            return List.of();
        }
        String before = "/m/" + mall.get().code();
        return foot.stream()
                .map(link -> new NavLink(
                        before + link.path(), texts.get(lang, link.text()), path.equals(before + link.path())))
                .toList();
    }
}
