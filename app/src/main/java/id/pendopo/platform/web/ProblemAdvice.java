package id.pendopo.platform.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import id.pendopo.platform.text.Lang;
import id.pendopo.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns whatever went wrong into an answer: a problem detail (RFC 9457) for programs, a page or a note on the page for
 * people. The same catalogue feeds both.
 */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** SQL states "character not in repertoire" and "untranslatable character". */
    private static final Set<String> TEXT_REFUSED = Set.of("22021", "22P05");

    private static final String DISK_FULL = "53100";

    private final Texts texts;
    private final Pages pages;
    private final DataSize largestForm;

    ProblemAdvice(Texts texts, Pages pages, @Value("${server.jetty.max-http-form-post-size}") DataSize largestForm) {
        this.texts = texts;
        this.pages = pages;
        this.largestForm = largestForm;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answer(refusal, request, response);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpMessageNotReadableException.class,
        MultipartException.class,
        BindException.class,
        RequestRejectedException.class
    })
    Object unreadable(HttpServletRequest request, HttpServletResponse response) {
        return answer(unread(400, request).refusal(), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return answer(PlatformProblem.UPLOAD_TOO_LARGE.refusal(), request, response);
    }

    /** The browser has gone away meanwhile: there is nobody to answer, and nothing is wrong. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, EofException.class})
    void gone(IOException e) {
        LOG.debug("answered nobody: {}", e.getMessage());
    }

    /** What the database can't store as text, such as a zero byte, was never sensible input. */
    @ExceptionHandler(DataAccessException.class)
    Object refusedByDatabase(DataAccessException e, HttpServletRequest request, HttpServletResponse response) {
        return TEXT_REFUSED.contains(sqlState(e))
                ? answer(PlatformProblem.INPUT_INVALID.refusal(), request, response)
                : unexpected(e, request, response);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object databaseAway(NestedRuntimeException e, HttpServletRequest request, HttpServletResponse response) {
        boolean full = sqlState(e).equals(DISK_FULL);
        LOG.warn("{}: {}", full ? "disk full" : "database away", e.getMessage());
        PlatformProblem problem = full ? PlatformProblem.STORAGE_FULL : PlatformProblem.DATABASE_AWAY;
        return answer(problem.refusal(), request, response);
    }

    private static String sqlState(NestedRuntimeException e) {
        return e.getMostSpecificCause() instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    }

    @ExceptionHandler(Exception.class)
    Object unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            Optional.ofNullable(known.getHeaders().getFirst(HttpHeaders.ALLOW))
                    .ifPresent(allowed -> response.setHeader(HttpHeaders.ALLOW, allowed));
            return answer(known(known.getStatusCode().value()).refusal(), request, response);
        }
        if (e instanceof HttpException unreadable && unreadable.getCode() < 500) {
            int code = e.getCause() instanceof HttpException cause ? cause.getCode() : unreadable.getCode();
            return answer(unread(code, request).refusal(), request, response);
        }
        if (NestedExceptionUtils.getRootCause(e) instanceof EofException broken) {
            gone(broken);
            return new ModelAndView();
        }
        LOG.error("unexpected on {}", request.getMethod(), e);
        return answer(PlatformProblem.UNEXPECTED.refusal(), request, response);
    }

    /** A form or file that is too large comes as one that can't be read. */
    private PlatformProblem unread(int code, HttpServletRequest request) {
        return request.getContentLengthLong() > largestForm.toBytes() ? PlatformProblem.UPLOAD_TOO_LARGE : known(code);
    }

    /** The server's and Spring's own refusals by their status. */
    static PlatformProblem known(int status) {
        return switch (status) {
            case 401 -> PlatformProblem.SIGN_IN_NEEDED;
            case 403 -> PlatformProblem.FORM_OUTDATED;
            case 404 -> PlatformProblem.NOT_FOUND;
            case 405 -> PlatformProblem.METHOD_NOT_ALLOWED;
            case 413 -> PlatformProblem.UPLOAD_TOO_LARGE;
            case 406, 415 -> PlatformProblem.FORMAT_UNKNOWN;
            case 503 -> PlatformProblem.DATABASE_AWAY;
            default -> status < 500 ? PlatformProblem.INPUT_INVALID : PlatformProblem.UNEXPECTED;
        };
    }

    Object answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        Lang lang = Pages.lang(request);
        ProblemWords words = ProblemWords.of(refusal, texts, lang);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
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
        Optional<TypedForm> typed = words.status() == 401 ? TypedForm.of(request) : Optional.empty();
        return partial
                ? new ModelAndView("platform/problemNote", Map.of("page", page, "problem", words))
                : new ModelAndView("platform/problem", Map.of("page", page, "problem", words, "typed", typed));
    }

    private static boolean forProgram(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return request.getRequestURI().startsWith("/api/")
                || accept.contains("json")
                || accept.contains("text/event-stream");
    }
}
