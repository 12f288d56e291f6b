package id.pendopo.visits.web;

import id.pendopo.platform.web.ProblemWords;
import id.pendopo.visits.hall.PriorityGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The registration page.
 *
 * @param mayPromise the gate said no for want of time, and the mall may promise by name all the same
 * @param instead what the gate refused today, with the days on which it may be promised
 */
public record RegisterView(
        RegisterForm form,
        List<Choice> chosen,
        List<Choice> results,
        boolean searched,
        Optional<ProblemWords> problem,
        boolean mayPromise,
        List<Instead> instead) {

    /** @param expected what a newcomer waits there now, in words */
    public record Choice(UUID service, String name, String agency, String expected, int quantity) {}

    /** @param days the next ones first */
    public record Instead(UUID service, String name, List<LocalDate> days) {}

    public List<PriorityGroup> groups() {
        return List.of(PriorityGroup.values());
    }
}
