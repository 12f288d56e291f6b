package id.pendopo.visits.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One key of a counter as it stands now: it acts, opens a dialog, or does nothing and says why.
 *
 * @param key its name on the keyboard; empty for what has none
 * @param main the one that is usually pressed next
 * @param act what it does at once
 * @param dialog which dialog it opens
 * @param why why it does nothing, or nothing yet
 * @param from from when on it acts; null when it does now, or not at all
 */
public record CounterKey(
        String label,
        String key,
        boolean main,
        @Nullable String act,
        @Nullable String dialog,
        @Nullable String why,
        @Nullable Instant from) {
    static CounterKey acts(String label, String key, boolean main, String act) {
        return new CounterKey(label, key, main, act, null, null, null);
    }

    static CounterKey opens(String label, String key, boolean main, String dialog) {
        return new CounterKey(label, key, main, null, dialog, null, null);
    }

    static CounterKey off(String label, String key, String why) {
        return new CounterKey(label, key, false, null, null, why, null);
    }

    /** Acts from a moment on, and says until then why not. */
    CounterKey from(Instant moment, String reason) {
        return new CounterKey(label, key, main, act, dialog, reason, moment);
    }
}
