package id.pendopo.oversight.screen;

import id.pendopo.platform.text.Moments;
import id.pendopo.platform.web.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which day's figures to show, in the reader's language: a browser's own date field speaks the device's.
 *
 * @param days the newest first: those on which anything happened, today, and the one that is shown
 */
public record DayChoice(Page page, LocalDate shown, List<LocalDate> days) {
    static DayChoice of(Page page, LocalDate shown, List<LocalDate> busy) {
        return new DayChoice(
                page,
                shown,
                Stream.concat(busy.stream(), Stream.of(page.today(), shown))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    /** By month, each with its name and year. */
    public Map<String, List<LocalDate>> months() {
        return days.stream()
                .collect(Collectors.groupingBy(
                        day -> Moments.month(page.lang(), YearMonth.from(day)),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    public Optional<LocalDate> before() {
        return days.stream().filter(day -> day.isBefore(shown)).findFirst();
    }

    public Optional<LocalDate> after() {
        return days.reversed().stream().filter(day -> day.isAfter(shown)).findFirst();
    }

    public String link(LocalDate day) {
        return page.mall("/figures?day=" + day);
    }
}
