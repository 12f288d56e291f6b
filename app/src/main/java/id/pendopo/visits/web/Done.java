package id.pendopo.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** What a list says was done just now: the word that the redirect to it has put into its address. */
final class Done {
    private Done() {}

    /** @return one of the words that the list knows; empty when nothing was done */
    static String of(HttpServletRequest request, String... known) {
        return Arrays.stream(known)
                .filter(word -> word.equals(request.getParameter("done")))
                .findFirst()
                .orElse("");
    }
}
