package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.hall.HallReader;
import id.pendopo.visits.hall.LiveSession;
import id.pendopo.visits.web.ActSentences.Done;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the browser is given after an act: the changed parts where it asked for parts, else the way back to the page,
 * which says then what was done.
 */
@Component
class CounterAnswer {
    private final Directory directory;
    private final HallReader reader;
    private final Pages pages;
    private final CounterScreens screens;
    private final CounterParts parts;
    private final ActSentences sentences;

    CounterAnswer(
            Directory directory,
            HallReader reader,
            Pages pages,
            CounterScreens screens,
            CounterParts parts,
            ActSentences sentences) {
        this.directory = directory;
        this.reader = reader;
        this.pages = pages;
        this.screens = screens;
        this.parts = parts;
        this.sentences = sentences;
    }

    /** @param done what is told in a sentence */
    Object to(String mall, HttpServletRequest request, Done done) {
        if (request.getHeader("HX-Request") == null) {
            return back(mall) + "?done=" + done.written();
        }
        UUID here = directory.plan(mall).mall().id();
        Optional<LiveSession> session = reader.sessionOf(Who.must().id());
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT)
                    .header("HX-Redirect", "/m/" + mall + "/counter")
                    .build();
        }
        CounterScreen screen = screens.now(here, session.get(), pages.of(request), keys(request));
        return new ModelAndView(
                "visits/counterParts", Map.of("parts", parts.of(screen, sentences.of(here, done, screen))));
    }

    static String back(String mall) {
        return "redirect:/m/" + mall + "/counter";
    }

    private static KeyMap keys(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(CounterController.KEYS_COOKIE))
                .map(Cookie::getValue)
                .map(KeyMap::named)
                .findFirst()
                .orElse(KeyMap.STANDARD);
    }
}
