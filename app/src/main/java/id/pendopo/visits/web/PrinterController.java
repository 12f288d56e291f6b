package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.printing.Printer;
import id.pendopo.visits.printing.PrinterBook;
import id.pendopo.visits.printing.PrinterStates;
import id.pendopo.visits.printing.PrinterStates.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The kiosks' printers: where each stands in the hall's network, and how it is. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class PrinterController {
    private final Shells shells;
    private final Directory directory;
    private final Devices devices;
    private final PrinterBook book;
    private final PrinterStates states;

    PrinterController(Shells shells, Directory directory, Devices devices, PrinterBook book, PrinterStates states) {
        this.shells = shells;
        this.directory = directory;
        this.devices = devices;
        this.book = book;
        this.states = states;
    }

    @GetMapping("/m/{mall}/admin/printers")
    ModelAndView show(@PathVariable String mall, HttpServletRequest request) {
        return page(mall, SentForm.none(), request);
    }

    @PostMapping("/m/{mall}/admin/printers")
    ModelAndView save(
            @PathVariable String mall, @RequestParam UUID kiosk, @RequestParam String key, HttpServletRequest request) {
        UUID id = id(mall);
        mustBeKiosk(id, kiosk);
        try {
            Printer printer = PrinterForm.read(kiosk, request);
            book.save(id, Who.must(), printer, key);
            return new ModelAndView("redirect:/m/" + mall + "/admin/printers?done=saved");
        } catch (Refusal refusal) {
            Shell shell = shells.mall(request);
            return page(mall, SentForm.refused(request, shell.page(), refusal, kiosk.toString()), request);
        }
    }

    @PostMapping("/m/{mall}/admin/printers/remove")
    String remove(@PathVariable String mall, @RequestParam UUID kiosk, @RequestParam String key) {
        book.remove(id(mall), Who.must(), kiosk, key);
        return "redirect:/m/" + mall + "/admin/printers?done=removed";
    }

    private void mustBeKiosk(UUID mall, UUID kiosk) {
        if (devices.of(mall, Role.KIOSK).stream()
                .noneMatch(device -> device.id().equals(kiosk))) {
            throw PlatformProblem.NOT_FOUND.refusal();
        }
    }

    private ModelAndView page(String mall, SentForm sent, HttpServletRequest request) {
        UUID id = id(mall);
        Map<UUID, Printer> printers = book.of(id);
        Map<UUID, Said> said = states.of(id).stream().collect(Collectors.toMap(Said::kiosk, Function.identity()));
        List<PrinterRow> rows = devices.of(id, Role.KIOSK).stream()
                .map(device -> new PrinterRow(
                        device.id(),
                        device.name(),
                        Optional.ofNullable(printers.get(device.id())),
                        Optional.ofNullable(said.get(device.id()))))
                .toList();
        return new ModelAndView(
                "visits/printers",
                Map.of(
                        "shell",
                        shells.mall(request),
                        "rows",
                        rows,
                        "sent",
                        sent,
                        "done",
                        Done.of(request, "saved", "removed")),
                HttpStatusCode.valueOf(sent.status()));
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }
}
