package id.pendopo.visits.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.text.PlainText;
import id.pendopo.visits.VisitLimits;
import id.pendopo.visits.hall.PriorityGroup;
import id.pendopo.visits.tickets.TicketOrder;
import id.pendopo.visits.tickets.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the registration form. Carried from answer to answer, so that nothing typed is lost.
 *
 * @param find words that a service is looked for by
 * @param byName whether the gate's no is overruled by a promise
 */
public record RegisterForm(
        String find,
        List<Wanted> wanted,
        String name,
        String phone,
        @Nullable PriorityGroup group,
        boolean groundFloor,
        boolean byName,
        String key) {
    static RegisterForm empty(String key) {
        return new RegisterForm("", List.of(), "", "", null, false, false, key);
    }

    static RegisterForm of(HttpServletRequest request) {
        String[] services = request.getParameterValues("service");
        List<Wanted> wanted = Arrays.stream(services == null ? new String[0] : services)
                .distinct()
                // One more than may be, so that the answer is a no and not a shorter list.
                .limit(VisitLimits.SERVICES + 1)
                .map(service -> new Wanted(id(service), quantity(request.getParameter("quantity-" + service))))
                .toList();
        String group = text(request, "group");
        return new RegisterForm(
                text(request, "find"),
                wanted,
                PlainText.line(text(request, "name")),
                text(request, "phone"),
                group.isEmpty()
                        ? null
                        : Arrays.stream(PriorityGroup.values())
                                .filter(known -> known.name().equals(group))
                                .findFirst()
                                .orElseThrow(PlatformProblem.INPUT_INVALID::refusal),
                request.getParameter("ground") != null,
                request.getParameter("byName") != null,
                text(request, "key"));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
    }

    /** 0 for what can't be read: the gate refuses it, and the form stays as it was. */
    private static int quantity(@Nullable String typed) {
        if (typed == null) {
            return 1;
        }
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static String text(HttpServletRequest request, String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }

    /** By chosen service: the day that stands in the form for it. */
    Map<UUID, LocalDate> days(HttpServletRequest request) {
        Map<UUID, LocalDate> days = new LinkedHashMap<>();
        wanted.forEach(want -> {
            String typed = text(request, "day-" + want.service());
            if (!typed.isEmpty()) {
                days.put(want.service(), day(typed));
            }
        });
        return days;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
    }

    boolean has(UUID service) {
        return wanted.stream().anyMatch(want -> want.service().equals(service));
    }

    RegisterForm adding(UUID service) {
        List<Wanted> more = new ArrayList<>(wanted);
        if (!has(service)) {
            more.add(new Wanted(service, 1));
        }
        return new RegisterForm("", more, name, phone, group, groundFloor, byName, key);
    }

    /** With a fresh key: what was refused had no effect. */
    RegisterForm again(String freshKey) {
        return new RegisterForm(find, wanted, name, phone, group, groundFloor, byName, freshKey);
    }

    /** Empty when neither name nor phone was given: most visitors need not say who they are. */
    Optional<TicketOrder.Visitor> visitor() {
        return name.isEmpty() && phone.isEmpty() ? Optional.empty() : Optional.of(new TicketOrder.Visitor(name, phone));
    }

    /** Never a name. */
    @Override
    public String toString() {
        return "registration of " + wanted.size();
    }
}
