package id.pendopo.visits.web;

import static id.pendopo.visits.web.KeyMap.Act.ADD;
import static id.pendopo.visits.web.KeyMap.Act.BREAK;
import static id.pendopo.visits.web.KeyMap.Act.CALL;
import static id.pendopo.visits.web.KeyMap.Act.FINISH;
import static id.pendopo.visits.web.KeyMap.Act.NO_SHOW;
import static id.pendopo.visits.web.KeyMap.Act.PARK;
import static id.pendopo.visits.web.KeyMap.Act.RECALL;
import static id.pendopo.visits.web.KeyMap.Act.START;
import static id.pendopo.visits.web.KeyMap.Act.TRANSFER;

import id.pendopo.platform.text.Moments;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.web.CounterScreen.AtDesk;
import java.util.List;

/** The keys of a counter: always the same ones in the same places, whatever is going on. */
public final class CounterKeys {
    private final CounterScreen screen;

    private CounterKeys(CounterScreen screen) {
        this.screen = screen;
    }

    public static List<CounterKey> of(CounterScreen screen) {
        CounterKeys keys = new CounterKeys(screen);
        if (screen.now().isPresent()) {
            AtDesk at = screen.now().get();
            return at.serving() ? keys.serving(at) : keys.called(at);
        }
        return screen.onBreak() ? keys.onBreak() : keys.nobody();
    }

    private List<CounterKey> nobody() {
        String first = say("why-nobody", "", CALL);
        CounterKey byHand = screen.toHand().isEmpty()
                ? off(RECALL, word("nobody"))
                : CounterKey.opens(word("call-number"), name(RECALL), false, "hand");
        return List.of(
                acts(CALL, "call", true),
                byHand,
                off(START, first),
                off(ADD, first),
                off(TRANSFER, first),
                off(PARK, first),
                off(NO_SHOW, first),
                off(FINISH, first),
                opens(BREAK, "break", false),
                CounterKey.opens(word("close"), "", false, "close"));
    }

    private List<CounterKey> called(AtDesk at) {
        String number = at.number();
        String first = screen.page()
                .t(
                        "counter.why-called",
                        "number",
                        number,
                        "start",
                        name(START),
                        "park",
                        name(PARK),
                        "noShow",
                        name(NO_SHOW));
        return List.of(
                off(CALL, first),
                recall(at),
                acts(START, "start", true),
                off(ADD, say("why-start", number, START)),
                opens(TRANSFER, "transfer", false),
                opens(PARK, "park", false),
                walking(at, acts(NO_SHOW, "no-show", false), "why-not-missed"),
                opens(FINISH, "finish", false),
                off(BREAK, first),
                CounterKey.off(word("close"), "", first));
    }

    private CounterKey recall(AtDesk at) {
        if (at.lastCall()) {
            return off(
                    RECALL,
                    screen.page().t("counter.why-last", "number", at.number(), "n", at.limit(), "key", name(NO_SHOW)));
        }
        return walking(at, acts(RECALL, "recall", false), "why-walking");
    }

    /** Nobody is called again, or missed, before they had the time that the way takes. */
    private CounterKey walking(AtDesk at, CounterKey key, String why) {
        Page page = screen.page();
        String from = Moments.exactTime(page.lang(), at.again(), page.zone());
        return at.justCalled(page.now())
                ? key.from(at.again(), page.t("counter." + why, "number", at.number(), "time", from))
                : key;
    }

    private List<CounterKey> serving(AtDesk at) {
        String first = say("why-serving", at.number(), FINISH);
        String started = say("why-started", at.number(), FINISH);
        return List.of(
                off(CALL, first),
                off(RECALL, started),
                off(START, started),
                opens(ADD, "add", false),
                opens(TRANSFER, "transfer", false),
                opens(PARK, "park", false),
                off(NO_SHOW, started),
                opens(FINISH, "finish", true),
                off(BREAK, first),
                CounterKey.off(word("close"), "", first));
    }

    private List<CounterKey> onBreak() {
        String first = say("why-break", "", BREAK);
        return List.of(
                off(CALL, first),
                off(RECALL, first),
                off(START, first),
                off(ADD, first),
                off(TRANSFER, first),
                off(PARK, first),
                off(NO_SHOW, first),
                off(FINISH, first),
                CounterKey.acts(word("resume"), name(BREAK), true, "resume"),
                CounterKey.off(word("close"), "", first));
    }

    private CounterKey acts(KeyMap.Act act, String path, boolean main) {
        return CounterKey.acts(label(act), name(act), main, path);
    }

    private CounterKey opens(KeyMap.Act act, String dialog, boolean main) {
        return CounterKey.opens(label(act), name(act), main, dialog);
    }

    private CounterKey off(KeyMap.Act act, String why) {
        return CounterKey.off(label(act), name(act), why);
    }

    private String label(KeyMap.Act act) {
        return word("act-" + act.name());
    }

    private String name(KeyMap.Act act) {
        return screen.key(act);
    }

    private String word(String key) {
        return screen.page().t("counter." + key);
    }

    private String say(String key, String number, KeyMap.Act instead) {
        return screen.page().t("counter." + key, "number", number, "key", name(instead));
    }
}
