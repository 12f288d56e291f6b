package id.pendopo.visits.web;

import id.pendopo.catalog.Service;
import id.pendopo.directory.MallPlan;
import id.pendopo.platform.web.Page;
import id.pendopo.visits.hall.LiveVisit;
import id.pendopo.visits.printing.LogoBook;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.Slip;
import id.pendopo.visits.printing.SlipBook;
import id.pendopo.visits.printing.SlipField;
import id.pendopo.visits.printing.SlipWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a ticket into words for the paper: the same times as on the screen, and no name of anybody. */
@Component
class SlipWriter {
    private final TicketViews views;
    private final TicketCode code;
    private final SlipBook layouts;
    private final LogoBook logos;

    SlipWriter(TicketViews views, TicketCode code, SlipBook layouts, LogoBook logos) {
        this.views = views;
        this.code = code;
        this.layouts = layouts;
        this.logos = logos;
    }

    /** Only within a request: the code leads to where that came in. */
    Slip of(Page page, MallPlan plan, LiveVisit visit, String secret, Printer printer) {
        String link = code.of(plan.mall().code(), secret).link();
        SlipWords words = new SlipWords(page.lang(), link, texts(page, plan, views.asPromised(plan, visit)));
        UUID mall = plan.mall().id();
        return Slip.of(layouts.of(mall), words, printer.paper(), printer.codePage(), logos.of(mall));
    }

    /** Nobody's slip, to look at a layout. */
    static SlipWords sample(Page page, MallPlan plan) {
        String agency = plan.agencies().values().iterator().next().shortName();
        Map<SlipField, List<String>> texts = new EnumMap<>(SlipField.class);
        for (SlipField field : SlipField.values()) {
            texts.put(field, List.of(page.word("slip-field", field)));
        }
        texts.putAll(always(page, plan));
        texts.put(SlipField.TAKEN_AT, List.of(page.day(page.today()) + " · " + page.clock()));
        texts.put(SlipField.NUMBER, List.of("A-012"));
        texts.put(SlipField.FIRST, List.of(page.t("kiosk.slip.first", "agency", agency)));
        texts.put(SlipField.PEOPLE_AHEAD, List.of(page.n("ticket.people", 3)));
        texts.put(SlipField.RANGE, List.of(page.t("ticket.called-about", "time", page.time(page.now()))));
        texts.put(SlipField.FEE, List.of(page.t("fees.none")));
        return new SlipWords(page.lang(), "-", texts);
    }

    /** What is the same for everybody. */
    private static Map<SlipField, List<String>> always(Page page, MallPlan plan) {
        String mall = page.of(plan.mall().nameId(), plan.mall().nameEn());
        return Map.of(
                SlipField.MALL,
                List.of(mall.toUpperCase(Locale.ROOT)),
                SlipField.QR,
                List.of(page.t("kiosk.slip.scan")),
                SlipField.COMPLAINT,
                List.of(page.t("ticket.complaint", "number", plan.mall().complaintNumber())),
                SlipField.FOOT,
                List.of(page.t("kiosk.slip.foot")));
    }

    private static Map<SlipField, List<String>> texts(Page page, MallPlan plan, TicketView view) {
        Map<SlipField, List<String>> texts = new EnumMap<>(always(page, plan));
        texts.put(
                SlipField.TAKEN_AT,
                List.of(page.day(page.today()) + " · " + page.time(view.arrived()) + " " + page.zoneName()));
        texts.put(SlipField.NUMBER, List.of(view.number()));
        view.ahead().ifPresent(coming -> coming(page, view, coming, texts));
        texts.put(SlipField.STOPS, stops(page, view));
        texts.put(SlipField.BRING, bring(page, view));
        texts.put(SlipField.FEE, fees(page, view));
        return texts;
    }

    private static void coming(
            Page page, TicketView view, TicketView.Coming coming, Map<SlipField, List<String>> texts) {
        texts.put(
                SlipField.FIRST,
                List.of(
                        page.t("kiosk.slip.first", "agency", coming.line().agency()),
                        coming.line().place().in(page)));
        texts.put(
                SlipField.PEOPLE_AHEAD,
                List.of(
                        coming.people() == 0
                                ? page.t("ticket.you-are-next")
                                : page.n("ticket.people", coming.people())));
        List<String> range = new ArrayList<>();
        coming.call().ifPresent(call -> {
            range.add(page.t("ticket.called-about", "time", page.time(call.median())));
            if (call.bound().isBefore(Instant.MAX)) {
                range.add(page.t("ticket.latest", "time", page.time(call.bound())));
            }
        });
        if (view.face() == TicketView.Face.OUTSIDE) {
            range.add(page.t("ticket.outside.title"));
            range.add(page.t("kiosk.outside"));
        }
        texts.put(SlipField.RANGE, range);
    }

    private static List<String> stops(Page page, TicketView view) {
        return view.lines().stream()
                .flatMap(line -> Stream.of(
                        line.no() + ". " + line.name().in(page.lang()),
                        "   " + line.agency() + " · " + line.place().in(page)))
                .toList();
    }

    private static List<String> bring(Page page, TicketView view) {
        List<String> things = view.prepare().stream()
                .filter(TicketView.ToPrepare::bring)
                .map(thing -> " - " + thing.name().in(page.lang()))
                .toList();
        return things.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(page.t("ticket.prepare")), things.stream())
                        .toList();
    }

    private static List<String> fees(Page page, TicketView view) {
        return view.fees().isEmpty()
                ? List.of(page.t("fees.none"))
                : Stream.concat(
                                view.fees().stream()
                                        .map(fee -> fee.service().in(page.lang()) + ": " + tariff(page, fee)),
                                Stream.of(page.t("fees.official")))
                        .toList();
    }

    private static String tariff(Page page, TicketView.Fee fee) {
        if (fee.kind() == Service.FeeKind.FIXED) {
            return page.rupiah(fee.rupiah());
        }
        String note = fee.note().in(page.lang());
        return note.isEmpty() ? page.t("fee.formula") : note;
    }
}
