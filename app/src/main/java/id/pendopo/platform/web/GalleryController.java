package id.pendopo.platform.web;

import id.pendopo.platform.security.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every component of the screens in every state: what a new screen is made of. */
@Controller
class GalleryController {
    private static final Pattern ICON = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");

    private final Pages pages;
    private final List<String> icons = icons();

    GalleryController(Pages pages) {
        this.pages = pages;
    }

    @Access(everybody = true)
    @GetMapping("/ui")
    ModelAndView show(HttpServletRequest request) {
        return new ModelAndView("platform/gallery", Map.of("page", pages.of(request), "icons", icons));
    }

    /** All that the sprite holds, so that the page never lacks one. */
    private static List<String> icons() {
        try {
            String sprite = new ClassPathResource("static/ui/icons.svg").getContentAsString(StandardCharsets.UTF_8);
            return ICON.matcher(sprite)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
