package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.PendopoTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class GalleryTest extends PendopoTest {
    @Test
    void anybody_sees_every_component_in_both_languages() {
        for (String lang : new String[] {"id", "en"}) {
            var answer = http.get()
                    .uri("/ui")
                    .cookie(new Cookie("pendopo_lang", lang))
                    .exchange();
            assertThat(answer).hasStatusOk();
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains(lang.equals("id") ? "<h1>Komponen</h1>" : "<h1>Components</h1>")
                    .doesNotContain("gallery.components")
                    .doesNotContainPattern(">gallery\\.[a-z]");
        }
    }

    @Test
    void every_icon_of_the_sprite_is_shown() throws IOException {
        String page = http.get().uri("/ui").exchange().getResponse().getContentAsString();
        String sprite = new ClassPathResource("static/ui/icons.svg").getContentAsString(StandardCharsets.UTF_8);
        assertThat(Pattern.compile("<symbol id=\"([^\"]+)\"")
                        .matcher(sprite)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(50)
                .allSatisfy(icon -> assertThat(page).contains("icons.svg#" + icon + "\""));
    }
}
