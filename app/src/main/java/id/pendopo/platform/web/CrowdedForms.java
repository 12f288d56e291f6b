package id.pendopo.platform.web;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Refuses a form of very many fields, or larger than people's forms are, before anything takes it apart: a form is read for
 * its token before anybody asks who sends it. The server limits how many names a form has, but
 * copies all values of a name for each further one: a hundred kilobytes of one letter would keep a processor busy for
 * minutes. (Files come in parts, which the server counts, and JSON has no fields.)
 */
final class CrowdedForms extends Handler.Wrapper {
    /** The largest of our forms, a kiosk's with every service of a large mall, has a few hundred. */
    static final int MOST = 2_000;

    /** A thousand services ticked have 50 kB. */
    static final DataSize LARGEST = DataSize.ofKilobytes(64);

    /** Where a file that was tried comes back as a form: the server's own limit counts there. */
    private static final Pattern WITH_A_FILE = Pattern.compile("/(m/[^/]+/admin|nation)/[^/]+/import(/carry-out)?");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        if (query != null && query.chars().filter(letter -> letter == '&').count() > MOST) {
            throw new BadMessageException("too many fields");
        }
        return super.handle(isForm(request) ? new Counted(request, mostBytes(request)) : request, response, callback);
    }

    /** Whatever isn't surely something else is taken for a form. */
    private static boolean isForm(Request request) {
        String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .strip()
                .toLowerCase(Locale.ROOT);
        return request.getLength() != 0
                && !type.startsWith("multipart/form-data")
                && !type.startsWith("application/json");
    }

    private static long mostBytes(Request request) {
        String path = String.valueOf(request.getHttpURI().getCanonicalPath());
        return WITH_A_FILE.matcher(path).matches() ? Long.MAX_VALUE : LARGEST.toBytes();
    }

    /** A form with the fields and bytes that have come so far; read by one thread at a time. */
    static final class Counted extends Request.Wrapper {
        private final long mostBytes;
        private long bytes;
        private int separators;
        private Content.@Nullable Chunk refused;

        Counted(Request request, long mostBytes) {
            super(request);
            this.mostBytes = mostBytes;
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (refused != null) {
                return refused;
            }
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.hasRemaining()) {
                bytes += chunk.remaining();
                separators += separators(chunk.getByteBuffer());
                if (separators > MOST || bytes > mostBytes) {
                    chunk.release();
                    refused = Content.Chunk.from(
                            new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413, "too much of a form"));
                    return refused;
                }
            }
            return chunk;
        }

        private static int separators(ByteBuffer bytes) {
            int found = 0;
            for (int at = bytes.position(); at < bytes.limit(); at++) {
                found += bytes.get(at) == '&' ? 1 : 0;
            }
            return found;
        }
    }
}
