package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.Test;

/** A form comes in pieces, cut wherever the network cuts. */
class CountedFieldsTest {
    private final Deque<Content.Chunk> coming = new ArrayDeque<>();
    private final AtomicInteger released = new AtomicInteger();
    private final CrowdedForms.Counted form = new CrowdedForms.Counted(request(), Long.MAX_VALUE);

    @Test
    void as_many_fields_as_are_allowed_come_through_in_any_pieces() {
        String body = "a&".repeat(CrowdedForms.MOST);
        for (int size : new int[] {1, 2, 3, 999, body.length()}) {
            CrowdedForms.Counted another = new CrowdedForms.Counted(request(), Long.MAX_VALUE);
            StringBuilder read = new StringBuilder();
            for (int at = 0; at < body.length(); at += size) {
                comes(body.substring(at, Math.min(body.length(), at + size)), false);
                read.append(text(Objects.requireNonNull(another.read())));
            }
            assertThat(read).as("pieces of " + size).hasToString(body);
        }
    }

    @Test
    void one_more_is_refused_in_whichever_piece_it_comes_and_stays_refused() {
        String body = "a&".repeat(CrowdedForms.MOST);
        comes(body.substring(0, 1_001), false);
        comes(body.substring(1_001), false);
        comes("a", false);
        comes("&", false);
        comes("b", true);
        for (int i = 0; i < 3; i++) {
            assertThat(Content.Chunk.isFailure(form.read())).as("piece " + i).isFalse();
        }
        Content.Chunk refused = form.read();
        assertThat(Content.Chunk.isFailure(refused, true)).isTrue();
        assertThat(Objects.requireNonNull(refused).getFailure())
                .isInstanceOfSatisfying(
                        HttpException.RuntimeException.class,
                        e -> assertThat(e.getCode()).isEqualTo(413));
        assertThat(released).as("the refused piece's memory").hasValue(1);
        assertThat(form.read()).as("asked again").isSameAs(refused);
        assertThat(coming).as("read no further").hasSize(1);
    }

    @Test
    void only_what_is_still_to_be_read_counts_and_nothing_to_read_is_passed_on() {
        assertThat(form.read()).as("nothing has come yet").isNull();
        ByteBuffer bytes = ByteBuffer.wrap(("&".repeat(5_000) + "a&b").getBytes(StandardCharsets.UTF_8));
        bytes.position(5_000);
        Content.Chunk rest = Content.Chunk.from(bytes, false);
        coming.add(rest);
        coming.add(Content.Chunk.EOF);
        assertThat(form.read()).isSameAs(rest);
        assertThat(text(rest)).isEqualTo("a&b");
        assertThat(form.read()).isSameAs(Content.Chunk.EOF);
    }

    private void comes(String text, boolean last) {
        coming.add(Content.Chunk.from(
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), last, released::incrementAndGet));
    }

    private static String text(Content.Chunk chunk) {
        return StandardCharsets.UTF_8.decode(chunk.getByteBuffer().duplicate()).toString();
    }

    /** A request of which only the content is asked for. */
    private Request request() {
        return (Request) Proxy.newProxyInstance(
                Request.class.getClassLoader(), new Class<?>[] {Request.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        return coming.poll();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
