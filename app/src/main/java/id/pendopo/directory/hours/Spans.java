package id.pendopo.directory.hours;

import id.pendopo.directory.OpenSpan;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sets of times of a day as sorted spans that neither touch nor overlap. */
public final class Spans {
    private Spans() {}

    public static List<OpenSpan> union(Collection<OpenSpan> spans) {
        List<OpenSpan> joined = new ArrayList<>();
        for (OpenSpan span :
                spans.stream().sorted(Comparator.comparing(OpenSpan::opens)).toList()) {
            OpenSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.opens().isAfter(last.closes())) {
                joined.add(span);
            } else if (span.closes().isAfter(last.closes())) {
                joined.set(joined.size() - 1, new OpenSpan(last.opens(), span.closes()));
            }
        }
        return List.copyOf(joined);
    }

    public static List<OpenSpan> both(List<OpenSpan> some, List<OpenSpan> others) {
        List<OpenSpan> common = new ArrayList<>();
        for (OpenSpan one : some) {
            for (OpenSpan other : others) {
                LocalTime opens = one.opens().isAfter(other.opens()) ? one.opens() : other.opens();
                LocalTime closes = one.closes().isBefore(other.closes()) ? one.closes() : other.closes();
                if (opens.isBefore(closes)) {
                    common.add(new OpenSpan(opens, closes));
                }
            }
        }
        return List.copyOf(common);
    }

    public static List<OpenSpan> without(List<OpenSpan> spans, OpenSpan cut) {
        List<OpenSpan> left = new ArrayList<>();
        for (OpenSpan span : spans) {
            if (!span.closes().isAfter(cut.opens()) || !span.opens().isBefore(cut.closes())) {
                left.add(span);
                continue;
            }
            if (span.opens().isBefore(cut.opens())) {
                left.add(new OpenSpan(span.opens(), cut.opens()));
            }
            if (span.closes().isAfter(cut.closes())) {
                left.add(new OpenSpan(cut.closes(), span.closes()));
            }
        }
        return List.copyOf(left);
    }
}
