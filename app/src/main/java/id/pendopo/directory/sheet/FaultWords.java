package id.pendopo.directory.sheet;

import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Faults as sentences. */
@Component
public class FaultWords {
    private final Texts texts;

    FaultWords(Texts texts) {
        this.texts = texts;
    }

    /** What is wrong and what would be right, without saying where. */
    public String sentence(Lang lang, Fault fault) {
        Object[] facts = Stream.concat(
                        Stream.of("value", fault.value()),
                        fault.facts().entrySet().stream()
                                .flatMap(fact -> Stream.of(fact.getKey(), (Object) fact.getValue())))
                .toArray();
        return texts.get(lang, "fault." + fault.type(), facts);
    }

    /** With line and column, as a terminal shows it. */
    public String line(Lang lang, Fault fault) {
        String where = texts.get(lang, "fault.line", "line", fault.line())
                + (fault.column().isEmpty() ? "" : ", " + fault.column());
        return where + ": " + sentence(lang, fault);
    }
}
