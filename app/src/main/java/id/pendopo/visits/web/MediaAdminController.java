package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.directory.admin.Shell;
import id.pendopo.directory.admin.Shells;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.display.DisplayProblem;
import id.pendopo.visits.display.MediaIntake;
import id.pendopo.visits.display.MediaRoom;
import id.pendopo.visits.display.MediaShelf;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The mall's pictures and videos. Small files come in one form; the page's script cuts larger ones into pieces, each of
 * which is a form of its own.
 */
@Controller
@Access({Role.MALL_MANAGER, Role.REGION_ADMIN})
class MediaAdminController {
    private final Shells shells;
    private final Directory directory;
    private final MediaShelf shelf;
    private final MediaIntake intake;
    private final MediaRoom room;
    private final DataSize form;

    MediaAdminController(
            Shells shells,
            Directory directory,
            MediaShelf shelf,
            MediaIntake intake,
            MediaRoom room,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize form) {
        this.shells = shells;
        this.directory = directory;
        this.shelf = shelf;
        this.intake = intake;
        this.room = room;
        this.form = form;
    }

    /** @param id of the file that is coming */
    record Coming(UUID id) {}

    @GetMapping("/m/{mall}/admin/media")
    ModelAndView list(@PathVariable String mall, HttpServletRequest request) {
        return page(mall, SentForm.none(), request);
    }

    @PostMapping("/m/{mall}/admin/media")
    ModelAndView add(@PathVariable String mall, @RequestParam MultipartFile file, HttpServletRequest request)
            throws IOException {
        try {
            intake.whole(id(mall), Who.must(), name(file), file.getBytes());
            return new ModelAndView("redirect:/m/" + mall + "/admin/media?done=added");
        } catch (Refusal refusal) {
            Shell shell = shells.mall(request);
            return page(mall, SentForm.refused(request, shell.page(), refusal, "file"), request);
        }
    }

    @PostMapping("/m/{mall}/admin/media/begin")
    @ResponseBody
    MediaIntake.Begun begin(
            @PathVariable String mall,
            @RequestParam String name,
            @RequestParam int bytes,
            @RequestParam MultipartFile piece)
            throws IOException {
        if (bytes < 1) {
            throw DisplayProblem.MEDIA_INCOMPLETE.refusal();
        }
        return intake.begin(id(mall), name, bytes, piece.getBytes());
    }

    @PostMapping("/m/{mall}/admin/media/{media}/piece")
    @ResponseBody
    Coming piece(
            @PathVariable String mall,
            @PathVariable UUID media,
            @RequestParam int ordinal,
            @RequestParam MultipartFile piece)
            throws IOException {
        intake.add(id(mall), media, ordinal, piece.getBytes());
        return new Coming(media);
    }

    @PostMapping("/m/{mall}/admin/media/{media}/finish")
    @ResponseBody
    Coming finish(@PathVariable String mall, @PathVariable UUID media) {
        return new Coming(intake.finish(id(mall), Who.must(), media));
    }

    @PostMapping("/m/{mall}/admin/media/remove")
    String remove(@PathVariable String mall, @RequestParam UUID media, @RequestParam String key) {
        shelf.remove(id(mall), Who.must(), media, key);
        return "redirect:/m/" + mall + "/admin/media?done=removed";
    }

    private ModelAndView page(String mall, SentForm sent, HttpServletRequest request) {
        return new ModelAndView(
                "visits/media",
                Map.of(
                        "shell",
                        shells.mall(request),
                        "media",
                        shelf.of(id(mall)),
                        "used",
                        room.used(id(mall)),
                        "form",
                        form,
                        "sent",
                        sent,
                        "done",
                        Done.of(request, "added", "removed")),
                HttpStatusCode.valueOf(sent.status()));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private UUID id(String mall) {
        return directory.plan(mall).mall().id();
    }
}
