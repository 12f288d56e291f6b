package id.pendopo.oversight.screen;

import id.pendopo.platform.text.Moments;
import id.pendopo.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of events shows.
 *
 * @param count how many there are in all: the figure itself
 * @param narrowed agency and service in words, for the heading
 * @param next address of the next page; empty on the last
 */
public record EventsView(
        Page page,
        LocalDate day,
        Evidence evidence,
        long count,
        List<String> narrowed,
        List<EventLine> lines,
        String next,
        Names names) {
    public String back() {
        return page.mall("/figures?day=" + day);
    }

    /** To the second: what an auditor compares. */
    public String exactTime(Instant at) {
        return Moments.exactTime(page.lang(), at, page.zone());
    }

    public String agency(@Nullable UUID id) {
        return id == null ? "–" : names.agency(id);
    }

    public String service(@Nullable UUID id) {
        return id == null ? "–" : names.service(id);
    }

    public String minutes(OptionalLong ms) {
        return ms.isEmpty() ? "–" : Lengths.minutes(page.lang(), ms.getAsLong());
    }

    public String seal(OptionalLong seal) {
        return seal.isEmpty() ? page.t("oversight.events.unsealed") : page.number(seal.getAsLong());
    }
}
