package id.pendopo.platform.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
import id.pendopo.platform.security.SafeHeaders;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort: what failed outside any handler still gets a page with a clear sentence, never a stack trace. */
@Controller
class ErrorPage implements ErrorController {
    private final ProblemAdvice problems;

    ErrorPage(ProblemAdvice problems) {
        this.problems = problems;
    }

    @Access(everybody = true)
    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        // The firewall refuses before the filter that writes them.
        SafeHeaders.of(request.isSecure()).forEach(response::setHeader);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        PlatformProblem problem = ProblemAdvice.known(status instanceof Integer code ? code : 404);
        return problems.answer(problem.refusal(), request, response);
    }
}
