package id.pendopo.platform.web;

import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Bilingual;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.text.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/** A refusal in words: what happened, why, and what to do now. The same on screens and in answers to programs. */
public record ProblemWords(String code, int status, String title, String detail, String next) {
    public static ProblemWords of(Refusal refusal, Texts texts, Lang lang) {
        String key = "problem." + refusal.type().code();
        Object[] facts = refusal.facts().entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey(), shown(lang, fact.getValue())))
                .toArray();
        return new ProblemWords(
                refusal.type().code(),
                refusal.type().status(),
                texts.get(lang, key + ".title", facts),
                texts.get(lang, key + ".detail", facts),
                texts.get(lang, key + ".next", facts));
    }

    private static Object shown(Lang lang, Object fact) {
        return switch (fact) {
            case LocalTime time -> Moments.time(lang, time);
            case LocalDate day -> Moments.day(lang, day);
            case Bilingual words -> words.in(lang);
            default -> fact;
        };
    }
}
