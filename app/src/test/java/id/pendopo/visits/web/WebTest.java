package id.pendopo.visits.web;

import static id.pendopo.Forms.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.ids.Ids;
import id.pendopo.platform.ids.Secrets;
import id.pendopo.platform.security.Devices;
import id.pendopo.platform.security.Role;
import id.pendopo.visits.VisitsTest;
import id.pendopo.visits.hall.LiveVisit;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A browser in Ogan Ilir's mall. */
abstract class WebTest extends VisitsTest {
    @Autowired
    private Devices devices;

    /** The cookie of a kiosk that was just paired. */
    protected Cookie device(Role kind) {
        String secret = inside(() -> devices.pair(
                mall(), devices.announce(mall(), kind, "Uji", null, null).code()));
        return new Cookie("pendopo_device", secret);
    }

    protected MvcTestResult get(String address, Cookie... cookies) {
        return http.get().uri(address).cookie(cookies).exchange();
    }

    protected MvcTestResult getPublic(String address) {
        return http.get().uri(address).exchange();
    }

    /** Sends a form with its token and key. */
    protected MockMvcRequestBuilder form(String address) {
        return http.post().uri(address).with(csrf()).param("key", Ids.secret());
    }

    protected String ids(String... services) {
        return Arrays.stream(services)
                .map(code -> "s=" + service(code).id())
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
    }

    /** The visit whose ticket this answer leads to. */
    protected LiveVisit behind(MvcTestResult taken) {
        assertThat(taken).hasStatus(302);
        String address = location(taken);
        String secret = address.substring(address.lastIndexOf('/') + 1);
        return inside(() -> reader.byDigest(Secrets.digest(secret))).orElseThrow();
    }

    protected static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    protected static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
