package id.pendopo.visits.web;

import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Actor;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was filled in at the kiosk.
 *
 * @param quantities by service, in the order in which they were chosen
 */
public record KioskForm(
        Map<UUID, Integer> quantities, @Nullable PriorityGroup group, boolean ground) {
    private static final int ENTRANCE = 1;

    /**
     * What is chosen on the first page, or on the second before its language was changed. A service that stood there ticked twice, above and under its agency, is given up
     * when one of the two ticks is.
     */
    static KioskForm of(List<UUID> ticked, HttpServletRequest request) {
        String[] twice = request.getParameterValues("twice");
        Set<String> shownTwice = twice == null ? Set.of() : new HashSet<>(List.of(twice));
        Map<UUID, Integer> quantities = new LinkedHashMap<>();
        ticked.stream()
                .filter(service ->
                        !shownTwice.contains(service.toString()) || Collections.frequency(ticked, service) > 1)
                .forEach(service -> quantities.put(service, quantity(request.getParameter("n-" + service))));
        String group = request.getParameter("group");
        boolean ground = "true".equals(request.getParameter("ground"));
        return new KioskForm(quantities, group(group == null ? "" : group), ground);
    }

    static KioskForm of(List<UUID> chosen, String group, boolean ground, HttpServletRequest request) {
        Map<UUID, Integer> quantities = new LinkedHashMap<>();
        chosen.forEach(service -> quantities.put(service, quantity(request.getParameter("n-" + service))));
        return new KioskForm(quantities, group(group), ground);
    }

    private static int quantity(@Nullable String typed) {
        if (typed == null) {
            return 1;
        }
        if (!typed.strip().matches("\\d{1,2}")) {
            throw VisitProblem.QUANTITY_INVALID.refusal(Map.of("max", VisitLimits.QUANTITY));
        }
        return Integer.parseInt(typed.strip());
    }

    private static @Nullable PriorityGroup group(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return Arrays.stream(PriorityGroup.values())
                .filter(group -> group.name().equals(typed))
                .findFirst()
                .orElseThrow(PlatformProblem.INPUT_INVALID::refusal);
    }

    /** What a link carries that leads to the same choice. */
    String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        quantities.forEach((service, quantity) -> query.queryParam("s", service).queryParam("n-" + service, quantity));
        return Objects.toString(
                query.queryParam("group", group == null ? "" : group.name())
                        .queryParam("ground", ground)
                        .build()
                        .getQuery(),
                "");
    }

    /** For a look ahead: has no key, and nobody takes it. */
    TicketOrder order(MallPlan plan) {
        return order(plan, "", null);
    }

    TicketOrder order(MallPlan plan, String key, @Nullable Actor actor) {
        return new TicketOrder(
                plan.mall().id(),
                key,
                TicketOrder.Channel.KIOSK,
                group,
                ground,
                ENTRANCE,
                quantities.entrySet().stream()
                        .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                        .toList(),
                false,
                Optional.empty(),
                Optional.empty(),
                actor == null ? null : actor.id());
    }
}
