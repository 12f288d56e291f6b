package id.pendopo.visits.web;

import id.pendopo.platform.csv.CsvWriter;
import id.pendopo.platform.text.Moments;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.incidents.Downtime;
import id.pendopo.visits.incidents.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The incidents of a day as a spreadsheet, and their sum. It begins with a byte order mark, without which spreadsheets
 * take UTF-8 for something else. Without notes: they stay where they can be erased.
 */
final class IncidentsFile {
    private IncidentsFile() {}

    static String of(IncidentsView view) {
        Page page = view.page();
        Downtime downtime = view.downtime();
        List<List<String>> rows = new ArrayList<>();
        for (Incident one : view.shown()) {
            rows.add(List.of(
                    view.day().toString(),
                    time(page, one.began()),
                    one.ended().map(ended -> time(page, ended)).orElse(""),
                    view.agency(one),
                    page.word("incident.kind", one.kind()),
                    view.subject(one),
                    Long.toString(one.minutes(view.until())),
                    Long.toString(downtime.of(one)),
                    view.cause(one),
                    one.id().toString()));
        }
        rows.add(List.of(
                view.day().toString(),
                "",
                "",
                page.t("incident.total"),
                "",
                "",
                "",
                Long.toString(view.minutes()),
                "",
                ""));
        return '\uFEFF' + CsvWriter.write(columns(page), rows);
    }

    private static String time(Page page, Instant at) {
        return Moments.exactTime(page.lang(), at, page.zone());
    }

    private static List<String> columns(Page page) {
        return Stream.of(
                        page.t("incident.day"),
                        page.t("incident.began"),
                        page.t("incident.ended"),
                        page.t("incident.agency"),
                        page.t("incident.what"),
                        page.t("incident.where"),
                        page.t("incident.minutes"),
                        page.t("incident.counted"),
                        page.t("incident.cause"),
                        page.t("incident.id"))
                .toList();
    }
}
