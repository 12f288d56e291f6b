package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.admin.Files;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.csv.CsvDownload;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.setup.QueueEditor;
import id.pendopo.visits.setup.QueueSheet;
import id.pendopo.visits.setup.QueueWriter.QueueEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Queues out into a file and in again; coming in, they are always tried first. */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class QueueFileController {
    private final Shells shells;
    private final Directory directory;
    private final QueueSheet sheet;
    private final QueueEditor editor;

    QueueFileController(Shells shells, Directory directory, QueueSheet sheet, QueueEditor editor) {
        this.shells = shells;
        this.directory = directory;
        this.sheet = sheet;
        this.editor = editor;
    }

    @GetMapping("/m/{mall}/admin/queues/export")
    ResponseEntity<byte[]> export(@PathVariable String mall) {
        return CsvDownload.of(mall + "-queues.csv", sheet.export(id(mall)));
    }

    @GetMapping("/m/{mall}/admin/queues/import")
    ModelAndView choose(HttpServletRequest request) {
        return new ModelAndView("visits/queueImport", Map.of("shell", shells.mall(request)));
    }

    /** Looks only. */
    @PostMapping("/m/{mall}/admin/queues/import")
    ModelAndView attempt(@PathVariable String mall, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        return outcome(shells.mall(request), id(mall), Files.name(file), Files.content(file));
    }

    @PostMapping("/m/{mall}/admin/queues/import/carry-out")
    ModelAndView carryOut(
            @PathVariable String mall,
            @RequestParam String content,
            @RequestParam String key,
            HttpServletRequest request) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        QueueSheet.Checked checked = sheet.file(id(mall), bytes);
        if (!checked.fine()) {
            return outcome(shells.mall(request), id(mall), "", bytes);
        }
        editor.save(id(mall), Who.must(), checked.entries(), key);
        return new ModelAndView("redirect:/m/" + mall + "/admin/queues");
    }

    private ModelAndView outcome(Shell shell, UUID mall, String name, byte[] content) {
        QueueSheet.Checked checked = sheet.file(mall, content);
        Set<String> there = sheet.rows(mall).stream()
                .map(row -> row.getOrDefault("code", ""))
                .collect(Collectors.toSet());
        int added = (int) checked.entries().stream()
                .map(QueueEntry::code)
                .filter(code -> !there.contains(code))
                .count();
        List<QueueImportView.Line> faults = checked.faults().stream()
                .map(fault -> new QueueImportView.Line(
                        fault.line(), fault.column(), fault.value(), QueueAdminController.sentence(shell, fault)))
                .toList();
        QueueImportView view = new QueueImportView(
                name,
                checked.entries().size(),
                added,
                checked.wrong(),
                faults,
                checked.fine() ? new String(content, StandardCharsets.UTF_8) : "");
        return new ModelAndView(
                "visits/queueImported",
                Map.of("shell", shell, "view", view),
                checked.fine() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }
}
