package id.pendopo.visits.web;

import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.ProblemWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was refused: it comes again as it was sent, with the reason at the field that it is about.
 *
 * @param field the field; empty when the reason is about all of it
 */
public record SentForm(Map<String, List<String>> typed, Optional<ProblemWords> problem, String field) {
    /** As long as the longest text that a form takes, and some more. */
    private static final int ECHO = 500;

    /** Nothing was sent yet. */
    static SentForm none() {
        return new SentForm(Map.of(), Optional.empty(), "");
    }

    static SentForm refused(HttpServletRequest request, Page page, Refusal refusal, String field) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> typed.put(
                        name,
                        Arrays.stream(values)
                                .map(value -> value.length() > ECHO ? value.substring(0, ECHO) : value)
                                .toList()));
        return new SentForm(typed, Optional.of(ProblemWords.of(refusal, page.texts(), page.lang())), field);
    }

    public int status() {
        return problem.map(ProblemWords::status).orElse(200);
    }

    /** @param fresh what stands there in a form that was not sent yet */
    public String value(String name, String fresh) {
        return typed.getOrDefault(name, List.of(fresh)).getFirst();
    }

    public boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    public boolean wrong(String name) {
        return problem.isPresent() && field.equals(name);
    }

    @Override
    public String toString() {
        return "form with " + typed.keySet();
    }
}
