package id.pendopo.visits.tickets;

import id.pendopo.platform.text.Bilingual;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.util.List;

/** Why a queue is paused: a closed list of reasons that are told to the public, so that nothing about a person slips in. */
public enum PublicReason {
    SYSTEM_DOWN,
    NETWORK_DOWN,
    POWER_DOWN,
    OFFICER_ABSENT,
    QUEUE_FULL,
    CEREMONY,
    PRAYER,
    OTHER;

    private static final Texts TEXTS = new Texts();

    public static List<PublicReason> all() {
        return List.of(values());
    }

    static Bilingual words(String code) {
        String key = "public-reason." + code;
        return new Bilingual(TEXTS.get(Lang.ID, key), TEXTS.get(Lang.EN, key));
    }
}
