package id.pendopo.platform.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns whatever went wrong into an answer: a problem detail (RFC 9457) for programs, a page or a note on the page for
 * people. The same catalogue feeds both.
 */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Texts texts;
    private final Pages pages;

    ProblemAdvice(Texts texts, Pages pages) {
        this.texts = texts;
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answer(refusal, request, response);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class,
        org.springframework.web.multipart.MultipartException.class,
        org.springframework.validation.BindException.class
    })
    Object unreadable(HttpServletRequest request, HttpServletResponse response) {
        return answer(PlatformProblem.INPUT_INVALID.refusal(), request, response);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    Object missing(HttpServletRequest request, HttpServletResponse response) {
        return answer(PlatformProblem.NOT_FOUND.refusal(), request, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    Object method(HttpServletRequest request, HttpServletResponse response) {
        return answer(PlatformProblem.METHOD_NOT_ALLOWED.refusal(), request, response);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object databaseAway(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("database away: {}", e.getMessage());
        return answer(PlatformProblem.DATABASE_AWAY.refusal(), request, response);
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("unexpected on {}", request.getMethod(), e);
        return answer(PlatformProblem.UNEXPECTED.refusal(), request, response);
    }

    Object answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        Lang lang = Pages.lang(request);
        ProblemWords words = ProblemWords.of(refusal, texts, lang);
        if (refusal.facts().get("seconds") instanceof Number seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        if (forProgram(request)) {
            ProblemDetail detail = ProblemDetail.forStatus(words.status());
            detail.setType(URI.create("urn:pendopo:problem:" + words.code()));
            detail.setTitle(words.title());
            detail.setDetail(words.detail());
            detail.setProperties(Map.of(
                    "code", words.code(),
                    "next", words.next(),
                    "id", ProblemWords.of(refusal, texts, Lang.ID).title(),
                    "en", ProblemWords.of(refusal, texts, Lang.EN).title()));
            return ResponseEntity.status(words.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }
        response.setStatus(words.status());
        boolean partial = request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
        if (partial) {
            response.setHeader("HX-Retarget", "#notice");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        Page page = pages.of(request);
        return new ModelAndView(
                partial ? "platform/problemNote" : "platform/problem", Map.of("page", page, "problem", words));
    }

    private static boolean forProgram(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return request.getRequestURI().startsWith("/api/")
                || accept.contains("json")
                || accept.contains("text/event-stream");
    }
}
