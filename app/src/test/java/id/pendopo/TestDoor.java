package id.pendopo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands right behind the doorkeeper and notes who was let in; on request, what would change something ends here. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDoor implements WebMvcConfigurer {
    /** Attribute of a request that tries the door only. */
    public static final String ONLY = "test.only-the-door";
    /** Attribute of a request that was let in. */
    public static final String REACHED = "test.reached";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        HandlerInterceptor behind = new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod) {
                    request.setAttribute(REACHED, true);
                }
                return request.getMethod().equals("GET") || request.getAttribute(ONLY) == null;
            }
        };
        registry.addInterceptor(behind).order(Ordered.LOWEST_PRECEDENCE);
    }
}
