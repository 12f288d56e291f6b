package id.pendopo.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Hands a browser the cookies by which it is known, for doors other than the sign-in form. */
public final class SignInCookies {
    private static final Duration DEVICE = Duration.ofDays(730);

    private SignInCookies() {}

    /** @param session from {@link Sessions#open} */
    public static void session(HttpServletRequest request, HttpServletResponse response, String session) {
        response.addCookie(
                SignInController.cookie(request, WhoAndWhere.sessionCookie(request), session, Sessions.LENGTH));
    }

    /**
     * @param device from {@link Devices#pair}
     * @param paths where the browser is this device: one browser can be a kiosk in one tab and a display in another
     */
    public static void device(
            HttpServletRequest request, HttpServletResponse response, String device, String... paths) {
        for (String path : paths) {
            Cookie cookie = SignInController.cookie(request, WhoAndWhere.DEVICE_COOKIE, device, DEVICE);
            cookie.setPath(path);
            response.addCookie(cookie);
        }
    }
}
