package id.pendopo.visits.web;

import id.pendopo.visits.printing.CodePage;
import id.pendopo.visits.printing.Paper;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.PrintingProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/** A kiosk's printer as the manager has typed it. */
final class PrinterForm {
    static final int CONNECT_AT_MOST = 10;
    static final int WHOLE_AT_MOST = 30;

    private PrinterForm() {}

    /** @throws id.pendopo.platform.problem.Refusal {@code printer-address} when something in it isn't a printer's */
    static Printer read(UUID kiosk, HttpServletRequest request) {
        return new Printer(
                kiosk,
                typed(request, "host"),
                figure(request, "port", 1, Printer.HIGHEST_PORT),
                one(Paper.values(), typed(request, "paper")),
                one(CodePage.values(), typed(request, "codePage")),
                request.getParameter("cutter") != null,
                one(Printer.Codes.values(), typed(request, "codes")),
                Duration.ofSeconds(figure(request, "connect", 1, CONNECT_AT_MOST)),
                Duration.ofSeconds(figure(request, "whole", 2, WHOLE_AT_MOST)));
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static int figure(HttpServletRequest request, String name, int least, int most) {
        String typed = typed(request, name);
        int figure = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : -1;
        if (figure < least || figure > most) {
            throw PrintingProblem.PRINTER_ADDRESS.refusal();
        }
        return figure;
    }

    private static <T extends Enum<T>> T one(T[] all, String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(PrintingProblem.PRINTER_ADDRESS::refusal);
    }
}
