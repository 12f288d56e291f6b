package id.pendopo.platform.web;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Access;
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
        PlatformProblem problem =
                switch (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))) {
                    case "400" -> PlatformProblem.INPUT_INVALID;
                    case "401" -> PlatformProblem.SIGN_IN_NEEDED;
                    case "403" -> PlatformProblem.FORM_OUTDATED;
                    case "404" -> PlatformProblem.NOT_FOUND;
                    case "405" -> PlatformProblem.METHOD_NOT_ALLOWED;
                    case "413" -> PlatformProblem.UPLOAD_TOO_LARGE;
                    default -> PlatformProblem.UNEXPECTED;
                };
        return problems.answer(problem.refusal(), request, response);
    }
}
