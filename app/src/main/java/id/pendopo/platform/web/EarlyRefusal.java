package id.pendopo.platform.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.SafeHeaders;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself refuses before the program hears of it: an address that is too long or no address at all, a
 * body that never ends. In the program's words and both languages, and without an echo of what was sent.
 */
final class EarlyRefusal extends ErrorHandler {
    private final Texts texts;

    EarlyRefusal(Texts texts) {
        this.texts = texts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafeHeaders.of(request.isSecure()).forEach(response.getHeaders()::put);
        return super.handle(request, response, callback);
    }

    @Override
    protected void writeErrorHtml(
            Request request,
            Writer writer,
            Charset charset,
            int code,
            @Nullable String message,
            @Nullable Throwable cause)
            throws IOException {
        PlatformProblem problem = ProblemAdvice.known(code);
        writer.write("<!doctype html>\n<html lang=\"id\">\n<head><meta charset=\"" + charset.name() + "\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + word(Lang.ID, problem, "title") + "</title></head>\n<body>\n");
        for (Lang lang : Lang.WHOLE) {
            writer.write("<main lang=\"" + lang.code() + "\"><h1>" + word(lang, problem, "title") + "</h1><p>"
                    + word(lang, problem, "detail") + " " + word(lang, problem, "next") + "</p></main>\n");
        }
        writer.write("<p><a href=\"/\">Pendopo</a></p>\n</body>\n</html>\n");
    }

    @Override
    protected void writeErrorPlain(
            Request request, PrintWriter writer, int code, @Nullable String message, @Nullable Throwable cause) {
        PlatformProblem problem = ProblemAdvice.known(code);
        for (Lang lang : Lang.WHOLE) {
            writer.println(word(lang, problem, "title") + ". " + word(lang, problem, "detail"));
        }
    }

    @Override
    protected void writeErrorJson(
            Request request, PrintWriter writer, int code, @Nullable String message, @Nullable Throwable cause) {
        PlatformProblem problem = ProblemAdvice.known(code);
        writer.print("{\"type\":\"urn:pendopo:problem:" + problem.code() + "\",\"status\":" + code + ",\"code\":\""
                + problem.code() + "\",\"id\":\"" + word(Lang.ID, problem, "title") + "\",\"en\":\""
                + word(Lang.EN, problem, "title") + "\"}");
    }

    private String word(Lang lang, PlatformProblem problem, String part) {
        return texts.get(lang, "problem." + problem.code() + "." + part);
    }
}
