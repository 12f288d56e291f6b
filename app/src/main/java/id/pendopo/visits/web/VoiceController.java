package id.pendopo.visits.web;

import id.pendopo.directory.Counter;
import id.pendopo.directory.Directory;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.VisitProblem;
import id.pendopo.visits.hall.TicketNumber;
import id.pendopo.visits.voice.ReadySentence;
import id.pendopo.visits.voice.ReadySentences;
import id.pendopo.visits.voice.Speaking;
import id.pendopo.visits.voice.Speech;
import id.pendopo.visits.voice.Speeches;
import id.pendopo.visits.voice.SpokenCall;
import id.pendopo.visits.voice.Turn;
import id.pendopo.visits.voice.VoiceBook;
import id.pendopo.visits.voice.VoiceRules;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a display that speaks asks: is it my turn, what do I say, and its sound. */
@RestController
@Access({Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST})
class VoiceController {
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final Directory directory;
    private final SpeakingScreens screens;
    private final Speaking speaking;
    private final VoiceBook voices;
    private final Speeches speeches;
    private final ReadySentences sentences;

    VoiceController(
            Directory directory,
            SpeakingScreens screens,
            Speaking speaking,
            VoiceBook voices,
            Speeches speeches,
            ReadySentences sentences) {
        this.directory = directory;
        this.screens = screens;
        this.speaking = speaking;
        this.voices = voices;
        this.speeches = speeches;
        this.sentences = sentences;
    }

    /**
     * @param page which open page of the device asks: made when the page was rendered
     * @param said what it has just said, or null
     * @param leaving whether the page is being closed
     */
    record Asked(String zone, String page, Speaking.@Nullable Said said, boolean leaving) {
        private static final int LONGEST = 100;

        Asked {
            Objects.requireNonNull(zone);
            if (page.length() > LONGEST) {
                throw new IllegalArgumentException("no name of a page");
            }
        }
    }

    /**
     * @param speaking whether this page speaks in its zone
     * @param say what to say now, or null
     */
    record Answer(boolean speaking, @Nullable Say say) {}

    /**
     * @param which to be sent back as {@code said}
     * @param speed in percent
     */
    record Say(Speaking.Said which, String caption, String sound, int speed) {}

    @PostMapping("/m/{mall}/display/turn")
    Answer turn(@PathVariable String mall, @RequestBody Asked asked) {
        MallPlan plan = directory.plan(mall);
        String zone = screens.zone(plan.mall().id(), asked.zone());
        Speaking.Screen screen =
                new Speaking.Screen(plan.mall().id(), zone, Who.must().id(), asked.page());
        if (asked.leaving()) {
            speaking.leave(screen);
            return new Answer(false, null);
        }
        if (!screens.maySpeak(Who.must(), screen)) {
            return new Answer(false, null);
        }
        Turn turn = speaking.turn(screen, asked.said());
        Turn.Saying say = turn.say();
        return new Answer(turn.speaking(), say == null ? null : say(mall, say));
    }

    private static Say say(String mall, Turn.Saying say) {
        String sound =
                switch (say) {
                    case Turn.Call one -> sound(one.call());
                    case Turn.Announcement one ->
                        "announcement.wav?sentence=" + one.sentence().name();
                };
        return new Say(
                say.which(),
                say.speech().caption(),
                "/m/" + mall + "/display/" + sound,
                say.rules().speed());
    }

    private static String sound(SpokenCall call) {
        TicketNumber number = call.number();
        return "call.wav?prefix=" + number.prefix() + "&no=" + number.no() + "&digits=" + number.digits() + "&counter="
                + call.counter() + "&last=" + call.last();
    }

    /** A sentence that can be announced, as this mall's rules say it now. */
    @GetMapping("/m/{mall}/display/announcement.wav")
    ResponseEntity<byte[]> announcement(@PathVariable String mall, @RequestParam String sentence) {
        VoiceRules rules = voices.of(directory.plan(mall).mall().id());
        ReadySentence ready = sentences.named(sentence).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        return wav(speeches.of(ready, rules));
    }

    /** Anybody's call, as this mall's rules say it now: the display's, and the trial of who sets the rules. */
    @Access({Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST, Role.REGION_ADMIN})
    @GetMapping("/m/{mall}/display/call.wav")
    ResponseEntity<byte[]> sound(
            @PathVariable String mall,
            @RequestParam String prefix,
            @RequestParam int no,
            @RequestParam(defaultValue = "3") int digits,
            @RequestParam int counter,
            @RequestParam(defaultValue = "false") boolean last) {
        MallPlan plan = directory.plan(mall);
        if (!prefix.matches("[A-Z]{1,2}") || no < 0 || no > 9999 || digits < 3 || digits > 4) {
            throw VisitProblem.NUMBER_UNKNOWN.refusal();
        }
        Counter there = plan.counters().values().stream()
                .filter(one -> one.number() == counter)
                .findFirst()
                .orElseThrow(VisitProblem.COUNTER_UNKNOWN::refusal);
        VoiceRules rules = voices.of(plan.mall().id());
        return wav(speeches.of(Speeches.call(plan, rules, new TicketNumber(prefix, no, digits), there, last), rules));
    }

    private static ResponseEntity<byte[]> wav(Speech speech) {
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.noStore())
                .body(speech.sound());
    }
}
