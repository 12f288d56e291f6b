package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.Pages;
import id.pendopo.visits.voice.KioskSentence;
import id.pendopo.visits.voice.KioskSpeech;
import id.pendopo.visits.voice.KioskVoices;
import id.pendopo.visits.voice.Speech;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the kiosk's page says aloud, and what it tells about its browser's own voices. */
@RestController
@Access({Role.KIOSK, Role.RECEPTIONIST, Role.MALL_MANAGER})
class KioskSpeechController {
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");
    /** Under one address every language and every pack of clips has its own: the browser asks whether it is still the same. */
    private static final CacheControl ASKED = CacheControl.noCache().cachePrivate();

    private final Directory directory;
    private final Tickets tickets;
    private final TicketViews views;
    private final Pages pages;
    private final KioskSpeech speech;
    private final KioskVoices voices;

    KioskSpeechController(
            Directory directory,
            Tickets tickets,
            TicketViews views,
            Pages pages,
            KioskSpeech speech,
            KioskVoices voices) {
        this.directory = directory;
        this.tickets = tickets;
        this.views = views;
        this.pages = pages;
        this.speech = speech;
        this.voices = voices;
    }

    /** @param sentence name of a {@link KioskSentence} in small letters, with hyphens */
    @GetMapping("/m/{mall}/kiosk/say/{sentence}.wav")
    ResponseEntity<byte[]> sentence(
            @PathVariable String mall, @PathVariable String sentence, HttpServletRequest request) {
        KioskSentence wanted = Arrays.stream(KioskSentence.values())
                .filter(one -> one.name().equalsIgnoreCase(sentence.replace('-', '_')))
                .findFirst()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        Page page = pages.forCitizens(request);
        byte[] said = speech.of(page.lang(), wanted).sound();
        String tag = HexFormat.of().formatHex(Secrets.sha256().digest(said));
        return sound(ASKED).eTag(tag).body(said);
    }

    /** @param brief only the number: the rest is read in the browser's own voice */
    @GetMapping("/m/{mall}/kiosk/ticket/{secret}/said.wav")
    ResponseEntity<byte[]> number(
            @PathVariable String mall,
            @PathVariable String secret,
            @RequestParam(defaultValue = "false") boolean brief,
            HttpServletRequest request) {
        Tickets.Found found = tickets.must(mall, secret);
        Lang lang = pages.forCitizens(request).lang();
        Speech said = brief
                ? speech.number(lang, found.visit().number())
                : speech.of(lang, taken(found, views.asPromised(found.plan(), found.visit())));
        return sound(CacheControl.noStore()).body(said.sound());
    }

    private static KioskSpeech.Taken taken(Tickets.Found found, TicketView view) {
        int floors = found.plan().mall().floors();
        return view.ahead()
                .map(coming -> new KioskSpeech.Taken(
                        found.visit().number(),
                        coming.line().agency(),
                        floors > 1 ? floor(coming.line().place()) : 0,
                        coming.people()))
                .orElseGet(() -> new KioskSpeech.Taken(found.visit().number(), "", 0, 0));
    }

    private static int floor(Signpost place) {
        return place.spots().isEmpty() ? 0 : place.spots().getFirst().floor();
    }

    /** @param lang codes of the languages that this browser reads by itself; what is no language of ours is left out */
    @Access(Role.KIOSK)
    @PostMapping("/m/{mall}/kiosk/voices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void voices(@PathVariable String mall, @RequestParam(defaultValue = "") List<String> lang) {
        List<String> known = lang.stream()
                .filter(code -> Lang.of(code).code().equals(code))
                .distinct()
                .sorted()
                .toList();
        voices.told(directory.plan(mall).mall().id(), Who.must().id(), known);
    }

    private static ResponseEntity.BodyBuilder sound(CacheControl kept) {
        return ResponseEntity.ok().contentType(WAV).cacheControl(kept);
    }
}
