package id.pendopo.platform.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.platform.history.RecordedEvent;
import id.pendopo.platform.security.Actor;
import id.pendopo.platform.text.Lang;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes are offered by threads that nothing keeps in the order of what happened. */
class ClientTest {
    private static final Instant NOW = Instant.parse("2026-10-05T02:00:00Z");

    private final Taken taken = new Taken();
    private final Topic topic =
            new Topic(new Topic.Address(1610, new UUID(0, 1), "numbers", "a", Lang.ID), new Numbers());
    private final Client client = new Client(
            (AsyncContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, args) -> null),
            taken,
            NOW.plusSeconds(600),
            () -> true);

    /** What a browser that takes everything at once has taken. */
    private static final class Taken extends ServletOutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // The test asks for the writing itself.
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        /** Since the last time. */
        String text() {
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.reset();
            return text;
        }
    }

    private static final class Numbers implements LiveView {
        @Override
        public String kind() {
            return "numbers";
        }

        @Override
        public Optional<String> key(UUID mall, String asked, Optional<Actor> reader) {
            return Optional.of(asked);
        }

        @Override
        public Map<String, String> parts(UUID mall, String key, Lang lang) {
            throw new UnsupportedOperationException("the test says what it shows");
        }

        @Override
        public Set<String> touchedBy(RecordedEvent event) {
            return ALL;
        }
    }

    /** The topic shows it; what goes to those who watch is made here. */
    private Frame show(String a, String b) {
        String before = topic.snapshot().version();
        topic.render(NOW, () -> Map.of("a", a, "b", b));
        return new Frame(
                ("data: " + a + "\n\n").getBytes(StandardCharsets.UTF_8),
                topic.snapshot().version(),
                before);
    }

    @BeforeEach
    void the_browser_has_the_first_state() {
        show("A-001", "Loket 1");
        client.watch(topic, "");
        client.onWritePossible();
        assertThat(taken.text()).contains("A-001");
    }

    @Test
    void changes_in_their_order_are_sent_as_they_are() {
        Frame second = show("A-002", "Loket 1");
        client.offer(topic, second);
        assertThat(taken.text()).contains("data: A-002").doesNotContain("Loket 1");
        Frame third = show("A-003", "Loket 1");
        client.offer(topic, third);
        assertThat(taken.text()).contains("data: A-003").doesNotContain("Loket 1");
    }

    @Test
    void a_change_that_overtook_another_brings_the_whole_and_the_late_one_is_not_sent_any_more() {
        Frame second = show("A-002", "Loket 1");
        Frame third = show("A-003", "Loket 1");
        client.offer(topic, third);
        assertThat(taken.text()).contains("A-003").contains("Loket 1").doesNotContain("A-002");
        client.offer(topic, second);
        assertThat(taken.text()).isEmpty();
    }

    @Test
    void what_the_browser_has_is_not_sent_again() {
        client.offer(topic, topic.snapshot());
        assertThat(taken.text()).isEmpty();
    }
}
