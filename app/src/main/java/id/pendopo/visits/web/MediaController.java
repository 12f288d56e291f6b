package id.pendopo.visits.web;

import id.pendopo.directory.Directory;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.Who;
import id.pendopo.visits.display.Media;
import id.pendopo.visits.display.MediaShelf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Pictures and videos for the mall's displays and its staff. The address names the content, so a display keeps what it
 * has; it lies below the display's own, because a television's cookie goes no farther. A video is asked for in ranges,
 * which are read from the database piece by piece.
 */
@Controller
@Access({Role.DISPLAY, Role.MALL_MANAGER, Role.RECEPTIONIST, Role.REGION_ADMIN})
class MediaController {
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    /** Bytes that are held for each who reads. */
    private static final int AT_A_TIME = 65_536;

    private final Directory directory;
    private final MediaShelf shelf;
    private final MediaReaders readers;

    MediaController(Directory directory, MediaShelf shelf, MediaReaders readers) {
        this.directory = directory;
        this.shelf = shelf;
        this.readers = readers;
    }

    @GetMapping("/m/{mall}/display/media/{digest}")
    void content(
            @PathVariable String mall,
            @PathVariable String digest,
            @RequestHeader(name = HttpHeaders.RANGE, required = false, defaultValue = "") String range,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        UUID here = directory.plan(mall).mall().id();
        Media media = shelf.named(here, digest).orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (request.checkNotModified("\"" + digest + "\"")) {
            return;
        }
        Part part = Part.of(range, media.bytes());
        if (part.length() == 0) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + media.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        readers.letIn(Who.must().id(), () -> {
            head(media, part, response);
            if (!request.getHttpMethod().matches("HEAD")) {
                write(media, part, response.getOutputStream());
            }
        });
    }

    private static void head(Media media, Part part, HttpServletResponse response) {
        response.setContentType(media.format().contentType());
        if (part.length() < media.bytes()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + part.from() + "-" + part.to() + "/" + media.bytes());
        }
        response.setContentLength(part.length());
    }

    private void write(Media media, Part part, OutputStream out) throws IOException {
        for (int at = part.from(); at <= part.to(); ) {
            byte[] bytes = shelf.part(
                            media.id(), at / Media.PIECE, at % Media.PIECE, Math.min(AT_A_TIME, part.to() - at + 1))
                    .filter(found -> found.length > 0)
                    .orElseThrow(() -> new IOException("removed meanwhile"));
            out.write(bytes);
            at += bytes.length;
        }
    }

    /** From one byte to another, both counted in. Of several ranges that are asked for at once none is cut: all is sent. */
    private record Part(int from, int to) {
        static Part of(String asked, int bytes) {
            List<HttpRange> ranges;
            try {
                ranges = HttpRange.parseRanges(asked);
            } catch (IllegalArgumentException e) {
                ranges = List.of();
            }
            if (ranges.size() != 1) {
                return new Part(0, bytes - 1);
            }
            try {
                HttpRange range = ranges.getFirst();
                long from = range.getRangeStart(bytes);
                return from < bytes ? new Part((int) from, (int) range.getRangeEnd(bytes)) : new Part(0, -1);
            } catch (IllegalArgumentException e) {
                return new Part(0, -1);
            }
        }

        int length() {
            return Math.max(0, to - from + 1);
        }
    }
}
