package id.pendopo.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pendopo.TestClock;
import id.pendopo.platform.security.Sessions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StartRefusedTest {
    @Test
    void a_setting_that_would_sign_officers_out_is_said_in_a_sentence_each_without_a_stack_trace() {
        JdbcClient nowhere = JdbcClient.create(new DriverManagerDataSource());
        Throwable cause = catchThrowable(() -> new Sessions(nowhere, new TestClock(), Duration.ofMinutes(5), false));
        String said = said(new IllegalStateException("a bean could not be made", cause));
        assertThat(said.lines()).hasSize(2).allMatch(line -> line.contains("PENDOPO_SESSION_IDLE"));
        assertThat(said).contains("tidak dapat dijalankan", "can't be started", "PT15M");
    }

    private static String said(Throwable failure) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(new StartRefused(null).reportException(failure)).isTrue();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
