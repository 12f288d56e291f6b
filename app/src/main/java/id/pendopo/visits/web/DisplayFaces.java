package id.pendopo.visits.web;

import id.pendopo.directory.Mall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.DevicePlace;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.LayoutBook;
import id.pendopo.visits.display.Media;
import id.pendopo.visits.display.MediaShelf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out which display asks, and lays it out as the manager has said. */
@Component
class DisplayFaces {
    private final LayoutBook layouts;
    private final MediaShelf shelf;
    private final DevicePlace places;
    private final DisplayContents contents;
    private final TicketCode codes;
    private final DisplayVersion versions;

    DisplayFaces(
            LayoutBook layouts,
            MediaShelf shelf,
            DevicePlace places,
            DisplayContents contents,
            TicketCode codes,
            DisplayVersion versions) {
        this.layouts = layouts;
        this.shelf = shelf;
        this.places = places;
        this.contents = contents;
        this.codes = codes;
        this.versions = versions;
    }

    /** The layout of the display that asks; a zone in its address goes before the layout's, and is only looked at there. */
    DisplayFace asked(Mall mall, String zone, Page page, HttpServletRequest request) {
        Optional<UUID> device = places.display(request);
        DisplayLayout layout = device.map(id -> layouts.of(mall.id(), id)).orElse(DisplayLayout.STANDARD);
        boolean elsewhere = !zone.isEmpty() && !zone.equals(layout.zone());
        DisplayLayout shown = elsewhere ? layout.in(zone) : layout;
        return of(
                mall,
                elsewhere && device.isPresent() ? shown.silent() : shown,
                device,
                versions.of(mall, layout),
                page);
    }

    /** As it would look with a layout that nobody has saved. */
    DisplayFace tried(Mall mall, DisplayLayout layout, Page page) {
        return of(mall, layout, Optional.empty(), "", page);
    }

    /** A zone that is no more, because its counters have moved, is all of the hall. */
    private DisplayFace of(Mall mall, DisplayLayout layout, Optional<UUID> device, String version, Page page) {
        DisplayLayout here = layout.in(contents.zone(mall.id(), layout.zone()).orElse(""));
        return new DisplayFace(
                mall,
                here,
                playlist(mall, here),
                lines(mall, here, page),
                codes.calls(mall.code(), here.zone()),
                device,
                version);
    }

    String knownZone(Mall mall, String asked) {
        return contents.zone(mall.id(), asked).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
    }

    private List<Media> playlist(Mall mall, DisplayLayout layout) {
        if (!layout.withMedia()) {
            return List.of();
        }
        Map<UUID, Media> all = shelf.of(mall.id()).stream().collect(Collectors.toMap(Media::id, Function.identity()));
        return layout.playlist().stream().map(all::get).filter(Objects::nonNull).toList();
    }

    /** The display's own sentences or the mall's, one at a time, and two that every mall owes its visitors. */
    private static List<String> lines(Mall mall, DisplayLayout layout, Page page) {
        String own = layout.textId().isBlank()
                ? page.of(mall.runningTextId(), mall.runningTextEn())
                : page.of(layout.textId(), layout.textEn());
        Stream<String> owed =
                Stream.of(page.t("display.no-charge"), page.t("display.complaint", "number", mall.complaintNumber()));
        return Stream.concat(Stream.of(own.split("(?<=[.!?])\\s+")), owed)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
