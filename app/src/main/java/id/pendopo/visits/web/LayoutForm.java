package id.pendopo.visits.web;

import id.pendopo.visits.display.Arrangement;
import id.pendopo.visits.display.DisplayLayout;
import id.pendopo.visits.display.DisplayProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A display's layout as the manager has typed it. */
final class LayoutForm {
    private LayoutForm() {}

    private record Item(int place, UUID media) {}

    /** @throws id.pendopo.platform.problem.Refusal {@code layout-invalid} when a field holds what can't stand there */
    static DisplayLayout read(HttpServletRequest request) {
        return new DisplayLayout(
                typed(request, "zone"),
                Arrays.stream(Arrangement.values())
                        .filter(one -> one.name().equals(typed(request, "arrangement")))
                        .findFirst()
                        .orElseThrow(DisplayProblem.LAYOUT_INVALID::refusal),
                ticked(request, "agencies"),
                figure(typed(request, "share")),
                typed(request, "side").equals("first"),
                figure(typed(request, "seconds")),
                ticked(request, "running"),
                typed(request, "textId"),
                typed(request, "textEn"),
                ticked(request, "phone"),
                ticked(request, "speaks"),
                playlist(request));
    }

    /** One field a file: its place among those that are shown, or nothing. */
    private static List<UUID> playlist(HttpServletRequest request) {
        List<Item> items = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("place-") && !values[0].isBlank()) {
                items.add(new Item(figure(values[0].strip()), media(name.substring("place-".length()))));
            }
        });
        return items.stream()
                .sorted(Comparator.comparingInt(Item::place).thenComparing(Item::media))
                .map(Item::media)
                .toList();
    }

    private static UUID media(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw DisplayProblem.LAYOUT_INVALID.refusal();
        }
    }

    private static boolean ticked(HttpServletRequest request, String name) {
        return request.getParameter(name) != null;
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static int figure(String typed) {
        if (!typed.matches("\\d{1,3}")) {
            throw DisplayProblem.LAYOUT_INVALID.refusal();
        }
        return Integer.parseInt(typed);
    }
}
