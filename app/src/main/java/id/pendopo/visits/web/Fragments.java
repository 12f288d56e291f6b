package id.pendopo.visits.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pendopo.directory.Directory;
import id.pendopo.directory.Mall;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import id.pendopo.platform.web.Page;
import id.pendopo.platform.web.WholeWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Renders parts of pages for browsers that watch, by the same templates as the pages themselves. */
@Component
class Fragments {
    private final TemplateEngine templates;
    private final Texts texts;
    private final Directory directory;
    private final InstantSource clock;

    Fragments(TemplateEngine templates, Texts texts, Directory directory, InstantSource clock) {
        this.templates = templates;
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page without a reader: the browser itself puts its token into the forms that are pushed to it. */
    Page page(UUID mall, Lang lang) {
        Mall here = directory.plan(mall).mall();
        return new Page(
                texts,
                lang,
                "",
                "",
                here.code(),
                here.shortName(),
                here.languages(),
                here.zone(),
                clock.instant(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                "");
    }

    String html(String template, Map<String, Object> facts) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", facts, new WholeWords(output));
        return output.toString();
    }
}
