package id.pendopo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;

/**
 * A form that came after its sender's session had ended, kept on the page that says so: it can be sent again after signing
 * in. Passwords aren't kept, nor the token, of which the page has its own.
 */
public record TypedForm(String action, List<Field> fields) {
    /** One value under its name; a name may come more than once. */
    public record Field(String name, String value) {}

    static Optional<TypedForm> of(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        if (!request.getMethod().equals("POST") || !type.startsWith("application/x-www-form-urlencoded")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TypedForm(request.getRequestURI(), fields(request)));
        } catch (HttpException.RuntimeException | HttpException.IllegalStateException unreadable) {
            return Optional.empty(); // too large, or given up: nothing of it is there to keep
        }
    }

    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> Arrays.stream(values)
                        .filter(value -> isKept(name))
                        .forEach(v -> fields.add(new Field(name, v))));
        return List.copyOf(fields);
    }

    private static boolean isKept(String name) {
        return !name.equals("_csrf") && !name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }
}
