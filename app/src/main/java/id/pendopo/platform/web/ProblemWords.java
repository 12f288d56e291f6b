package id.pendopo.platform.web;

import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;

/** A refusal in words: what happened, why, and what to do now. The same on screens and in answers to programs. */
public record ProblemWords(String code, int status, String title, String detail, String next) {
    public static ProblemWords of(Refusal refusal, Texts texts, Lang lang) {
        String key = "problem." + refusal.type().code();
        Object[] facts = refusal.facts().entrySet().stream()
                .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
        return new ProblemWords(
                refusal.type().code(),
                refusal.type().status(),
                texts.get(lang, key + ".title", facts),
                texts.get(lang, key + ".detail", facts),
                texts.get(lang, key + ".next", facts));
    }
}
