package id.pendopo.platform.web;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

/**
 * Believes the proxy in front of the program, and nobody who writes to it: the last value of three headers, which is what
 * the nearest proxy has set or appended. All others (RFC 7239's {@code Forwarded}, {@code X-Forwarded-Prefix}, …) pass
 * through a usual proxy as the sender wrote them, so they mean nothing. The headers stay to be seen.
 */
final class OwnProxy extends ForwardedRequestCustomizer {
    private static final List<HttpHeader> BELIEVED =
            List.of(HttpHeader.X_FORWARDED_FOR, HttpHeader.X_FORWARDED_PROTO, HttpHeader.X_FORWARDED_HOST);

    OwnProxy() {
        setForwardedHeader("");
        setForwardedPortHeader("");
        setForwardedServerHeader("");
        setForwardedHttpsHeader("");
        setForwardedCipherSuiteHeader("");
        setForwardedSslSessionIdHeader("");
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        Request told = super.customize(new Nearest(request), answer);
        // Where both legs are encrypted, it is the browser's that counts.
        boolean protocolNamed = told.getHeaders().contains(HttpHeader.X_FORWARDED_PROTO);
        return protocolNamed ? new AsNamed(told) : told;
    }

    /** A request with only the last value of each of the headers. */
    private static final class Nearest extends Request.Wrapper {
        private final HttpFields headers;

        Nearest(Request request) {
            super(request);
            HttpFields.Mutable kept = HttpFields.build(request.getHeaders());
            for (HttpHeader name : BELIEVED) {
                List<String> values = request.getHeaders().getCSV(name, false);
                if (!values.isEmpty()) {
                    kept.put(new HttpField(name, values.getLast()));
                }
            }
            headers = kept.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }

    private static final class AsNamed extends Request.Wrapper {
        AsNamed(Request request) {
            super(request);
        }

        @Override
        public boolean isSecure() {
            return HttpScheme.HTTPS.is(getHttpURI().getScheme());
        }
    }
}
