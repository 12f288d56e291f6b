package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.counter.CounterSessions;
import id.pendopo.visits.counter.Notes;
import id.pendopo.visits.counter.ParkStop;
import id.pendopo.visits.setup.QueueBooks;
import id.pendopo.visits.web.ActSentences.Act;
import id.pendopo.visits.web.ActSentences.Done;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's own day: open the counter, take a break, come back, call for help, go home; and which keys to use. */
@Controller
@Access({Role.OFFICER, Role.AGENCY_SUPERVISOR})
class CounterHours {
    private final Directory directory;
    private final CounterSessions sessions;
    private final QueueBooks books;
    private final ParkStop park;
    private final Notes notes;
    private final CounterAnswer answer;

    CounterHours(
            Directory directory,
            CounterSessions sessions,
            QueueBooks books,
            ParkStop park,
            Notes notes,
            CounterAnswer answer) {
        this.directory = directory;
        this.sessions = sessions;
        this.books = books;
        this.park = park;
        this.notes = notes;
        this.answer = answer;
    }

    @PostMapping("/m/{mall}/counter/open")
    String open(@PathVariable String mall, @RequestParam UUID counter, @RequestParam String key) {
        sessions.open(id(mall), officer(), counter, key);
        return CounterAnswer.back(mall);
    }

    @PostMapping("/m/{mall}/counter/break")
    Object startBreak(
            @PathVariable String mall,
            @RequestParam int minutes,
            @RequestParam String key,
            HttpServletRequest request) {
        sessions.startBreak(id(mall), officer(), Duration.ofMinutes(minutes), key);
        return answer.to(mall, request, Done.of(Act.BREAK));
    }

    @PostMapping("/m/{mall}/counter/resume")
    Object resume(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        sessions.endBreak(id(mall), officer(), key);
        return answer.to(mall, request, Done.of(Act.RESUME));
    }

    @PostMapping("/m/{mall}/counter/help")
    Object help(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        sessions.callHelp(id(mall), officer(), key);
        return answer.to(mall, request, Done.of(Act.HELP));
    }

    @PostMapping("/m/{mall}/counter/help-off")
    Object withdrawHelp(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        sessions.withdrawHelp(id(mall), officer(), key);
        return answer.to(mall, request, Done.of(Act.HELP_OFF));
    }

    /** Asks for an approval where the mall's rules say so. */
    @PostMapping("/m/{mall}/counter/close")
    Object close(@PathVariable String mall, @RequestParam String key, HttpServletRequest request) {
        UUID here = id(mall);
        sessions.close(here, officer(), books.of(here).rules().closingNeedsApproval(), key);
        return answer.to(mall, request, Done.of(Act.CLOSE));
    }

    /**
     * The call is taken back; the visitor waits again for whoever is free.
     *
     * @param then {@code leave} when the officer goes: the counter closes, too, or asks to
     * @param note what was typed and not sent
     */
    @PostMapping("/m/{mall}/counter/put-back")
    Object putBack(
            @PathVariable String mall,
            @RequestParam UUID stop,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String note,
            @RequestParam String key,
            HttpServletRequest request) {
        UUID here = id(mall);
        Actor officer = officer();
        notes.with(here, officer, stop, note, key, () -> park.putBack(here, officer, stop, key));
        if (then.equals("leave")) {
            boolean asks = books.of(here).rules().closingNeedsApproval();
            sessions.leave(here, officer, asks, Once.following(key, "leave"));
        }
        return answer.to(mall, request, Done.of(Act.PUT_BACK, stop));
    }

    /** Kept in the browser: the keyboard belongs to the desk, and so do the fingers that know it. */
    @PostMapping("/m/{mall}/counter/keys")
    String keys(
            @PathVariable String mall,
            @RequestParam String keys,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookie cookie =
                new Cookie(CounterController.KEYS_COOKIE, KeyMap.named(keys).code());
        cookie.setPath("/m/" + mall + "/counter");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return CounterAnswer.back(mall);
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }

    private static Actor officer() {
        return Who.must();
    }
}
