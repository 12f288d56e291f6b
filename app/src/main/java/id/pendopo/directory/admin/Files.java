package id.pendopo.directory.admin;

import id.pendopo.platform.text.PlainText;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files that come and go through the browser. */
public final class Files {
    /** A mall's largest sheet has some hundred lines; a megabyte is twenty times that. */
    private static final long MOST_BYTES = 1_000_000;

    private Files() {}

    public static byte[] content(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw DirectoryProblem.FILE_MISSING.refusal();
        }
        if (file.getSize() > MOST_BYTES) {
            throw DirectoryProblem.FILE_TOO_LARGE.refusal(Map.of("max", MOST_BYTES / 1000));
        }
        return file.getBytes();
    }

    public static String name(MultipartFile file) {
        String name =
                PlainText.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    public static ModelAndView chooser(Shell shell, Desk desk) {
        return new ModelAndView("directory/import", Map.of("shell", shell, "desk", desk));
    }

    public static ModelAndView outcome(Shell shell, ImportView view) {
        ModelAndView page =
                new ModelAndView("directory/importOutcome", Map.of("shell", shell, "view", view, "desk", view.desk()));
        page.setStatus(view.fine() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
