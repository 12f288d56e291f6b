package id.pendopo.platform.history;

import id.pendopo.platform.command.Command;
import id.pendopo.platform.database.Regions;
import id.pendopo.platform.database.Wall;
import id.pendopo.platform.history.HistoryVerifier.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** {@code verify-history [--expect REGION:HEAD]…}: one line a region; 1 when any chain is broken. */
@Component
class VerifyHistory implements Command {
    private static final Pattern HEAD = Pattern.compile("(\\d{1,4}):([0-9a-f]{64})");

    private final HistoryVerifier verifier;
    private final Regions regions;
    private final Pulse pulse;
    private final PrintStream out = System.out;

    VerifyHistory(HistoryVerifier verifier, Regions regions, Pulse pulse) {
        this.verifier = verifier;
        this.regions = regions;
        this.pulse = pulse;
    }

    @Override
    public String name() {
        return "verify-history";
    }

    @Override
    public String summary() {
        return "[--expect REGION:HEAD]  periksa rantai riwayat / check that no event was changed, removed or added";
    }

    @Override
    public int run(List<String> arguments) {
        Map<Integer, String> expected = new HashMap<>();
        List<String> words = new ArrayList<>(arguments);
        while (!words.isEmpty()) {
            Matcher head = HEAD.matcher(words.size() < 2 ? "" : words.get(1));
            if (!words.getFirst().equals("--expect") || !head.matches()) {
                out.println("verify-history " + summary());
                return 2;
            }
            expected.put(Integer.valueOf(head.group(1)), head.group(2));
            words.subList(0, 2).clear();
        }
        var all = new TreeSet<>(pulse.regionsWithHistory());
        all.addAll(regions.all());
        all.addAll(expected.keySet());
        boolean whole = true;
        for (int region : all) {
            whole &= report(region, Wall.get(region, () -> verify(expected.get(region))));
        }
        out.println(whole ? "Riwayat utuh. / The history is whole." : "RIWAYAT RUSAK. / THE HISTORY IS BROKEN.");
        return whole ? 0 : 1;
    }

    private Verdict verify(@org.jspecify.annotations.Nullable String expected) {
        return expected == null ? verifier.verify() : verifier.verify(expected);
    }

    private boolean report(int region, Verdict verdict) {
        if (verdict.firstBad().isEmpty()) {
            out.printf(
                    "%d:%s  tersegel/sealed %d, menunggu/waiting %d%n",
                    region, verdict.head(), verdict.events(), verdict.unsealed());
            return true;
        }
        var bad = verdict.firstBad().get();
        out.printf(
                "%d: seal %d, event %s: %s (%d good before)%n",
                region, bad.seal(), bad.event(), bad.what(), verdict.events());
        return false;
    }
}
