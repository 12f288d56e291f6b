package id.pendopo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendopo.Eventually;
import id.pendopo.RealServerTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders of too much, of too little at a time, and of nothing. */
class SlowAndLargeTest extends RealServerTest {
    /** A browser that is still sending shows an error of its own when the connection is cut. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, /m/ogan-ilir/sign-in, 5",
        "multipart/form-data; boundary=x, /m/ogan-ilir/sign-in, 5",
        "multipart/form-data; boundary=x, /m/ogan-ilir/admin/files/counters, 5",
        "text/csv, /nothing, 5",
        "application/x-www-form-urlencoded, /m/ogan-ilir/sign-in, 20"
    })
    void who_sends_too_much_may_send_it_to_its_end_and_is_told(String type, String path, int megabytes)
            throws IOException {
        try (Socket sender = new Socket("127.0.0.1", port)) {
            sender.setSoTimeout(30_000);
            OutputStream bytes = sender.getOutputStream();
            bytes.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n"
                            + "Content-Type: " + type + "\r\nContent-Length: " + megabytes * 1_000_000 + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < megabytes; sent++) {
                bytes.write("x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
                bytes.flush();
            }
            assertThat(new String(sender.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .matches("HTTP/1.1 4\\d\\d");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET /, 500, 300", "POST /m/ogan-ilir/sign-in, 3900000, 600"})
    void a_crowd_that_lets_itself_be_waited_for_shuts_nobody_out_and_leaves_nothing_behind(
            String what, int promised, int senders) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < senders; i++) {
                Socket one = new Socket("127.0.0.1", port);
                crowd.add(one);
                one.getOutputStream()
                        .write((what + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + promised
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(answered()).isEqualTo(200);
        } finally {
            for (Socket one : crowd) {
                one.close();
            }
        }
        assertThat(answered()).isEqualTo(200);
    }

    private int answered() {
        return send(to("/sign-in").timeout(Duration.ofSeconds(20)).build()).statusCode();
    }

    @Test
    void who_sends_the_head_of_a_request_byte_by_byte_is_let_go_and_who_waits_in_peace_is_not() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", port);
                Socket idle = new Socket("127.0.0.1", port)) {
            OutputStream bytes = slow.getOutputStream();
            bytes.write("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            bytes.flush();
            slow.setSoTimeout(20);
            Eventually.see("the slow one let go", () -> {
                clock.advance(Duration.ofSeconds(2));
                return isClosed(slow);
            });
            idle.getOutputStream()
                    .write("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(idle.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void who_sends_a_body_byte_by_byte_is_told_so_and_let_go() throws IOException {
        try (Socket slow = new Socket("127.0.0.1", port)) {
            slow.getOutputStream()
                    .write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\n_csrf=a&username=")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.setSoTimeout(20);
            Eventually.see("the slow one answered", () -> isClosed(slow));
        }
        assertThat(get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void what_has_come_quickly_buys_no_time_for_what_comes_byte_by_byte() throws IOException {
        try (Socket slow = sender("/m/ogan-ilir/sign-in", 60_000)) {
            slow.getOutputStream().write("x".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
            slow.setSoTimeout(20);
            Eventually.see("the slow one answered", () -> isClosed(slow));
        }
    }

    @Test
    void a_telephone_at_the_edge_of_its_cell_is_waited_for() throws IOException {
        int bytes = 1_500;
        try (Socket telephone = sender("/m/ogan-ilir/sign-in", bytes)) {
            telephone.setSoTimeout(200);
            for (int sent = 0; sent < bytes; sent += 60) {
                telephone.getOutputStream().write("x".repeat(60).getBytes(StandardCharsets.US_ASCII));
                if (sent + 60 < bytes) {
                    assertThatExceptionOfType(SocketTimeoutException.class)
                            .isThrownBy(() -> telephone.getInputStream().read());
                }
            }
            telephone.setSoTimeout(20_000);
            assertThat(status(telephone)).isEqualTo(400);
        }
    }

    @Test
    void bodies_that_let_themselves_be_waited_for_hold_no_more_together_than_the_program_can_spare()
            throws IOException {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket one = sender("/m/ogan-ilir/admin/stalls/import/carry-out", 3_900_000);
                crowd.add(one);
                one.getOutputStream().write("x".repeat(3_800_000).getBytes(StandardCharsets.US_ASCII));
                one.setSoTimeout(10);
            }
            List<Integer> told = new ArrayList<>();
            List<Socket> waiting = new ArrayList<>(crowd);
            Eventually.see(
                    "most of them refused",
                    () -> {
                        waiting.removeIf(one -> isAnswered(one, told));
                        return told.size() >= 5;
                    },
                    () -> told);
            assertThat(told).as("let go, and told why they may not").containsOnly(401);
            try (Socket form = sender("/m/ogan-ilir/sign-in", 900)) {
                form.setSoTimeout(300);
                assertThatExceptionOfType(SocketTimeoutException.class)
                        .as("waited for")
                        .isThrownBy(() -> form.getInputStream().read());
                form.getOutputStream().write("x".repeat(900).getBytes(StandardCharsets.US_ASCII));
                form.setSoTimeout(20_000);
                assertThat(status(form)).isEqualTo(400);
            }
        } finally {
            for (Socket one : crowd) {
                one.close();
            }
        }
    }

    private static boolean isAnswered(Socket socket, List<Integer> told) {
        try {
            return told.add(status(socket));
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int status(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(answer.substring(9));
    }

    private Socket sender(String path, int length) throws IOException {
        Socket sender = new Socket("127.0.0.1", port);
        sender.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: XSRF-TOKEN=a\r\nX-XSRF-TOKEN: a\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return sender;
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return answer.length < 12 || new String(answer, StandardCharsets.US_ASCII).matches("HTTP/1.1 4\\d\\d");
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
