package id.pendopo.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.Eventually;
import id.pendopo.Pendopo;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as an operating system sees it: a hall box with a certificate of its own behind a proxy, started once;
 * commands given to it while it serves.
 */
class StandingTest {
    @TempDir
    static Path folder;

    private static final String TOKEN = "00000000-0000-0000-0000-000000000001";

    private static final List<Process> HALL = new ArrayList<>();
    private static Path log = Path.of("");

    private record Ended(int code, String words) {}

    @BeforeAll
    static void start() throws Exception {
        makeCertificate();
        log = folder.resolve("log");
        HALL.add(program(log, Map.of(), "--port", "0", "--no-demo").start());
        Eventually.see("the program is ready", () -> port().isPresent() || !serving(), StandingTest::logged);
        assertThat(serving()).as(logged()).isTrue();
    }

    @AfterAll
    static void stop() {
        HALL.forEach(Process::destroy);
        HALL.forEach(hall -> hall.onExit().join());
    }

    private static boolean serving() {
        return HALL.getFirst().isAlive();
    }

    /** Without what belongs to tests: the program's own classes and libraries. */
    private static ProcessBuilder program(Path output, Map<String, String> environment, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Pendopo.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("PENDOPO_DATABASE_URL");
        builder.environment()
                .putAll(Map.of(
                        "PENDOPO_TLS_CERTIFICATE",
                        folder.resolve("hall.crt").toString(),
                        "PENDOPO_TLS_KEY",
                        folder.resolve("hall.key").toString(),
                        "PENDOPO_BEHIND_PROXY",
                        "true",
                        "PENDOPO_LOG",
                        "json"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(":"))
                .filter(place -> !place.endsWith("test-classes"))
                .reduce((a, b) -> a + ":" + b)
                .orElseThrow();
    }

    private static Ended command(Map<String, String> environment, String... words) throws IOException {
        Path output = Files.createTempFile(folder, "out", "");
        Process process = program(output, environment, words).start();
        return new Ended(process.onExit().join().exitValue(), Files.readString(output));
    }

    private static String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Optional<Integer> port() {
        Matcher address = Pattern.compile("http://localhost:(\\d+)/").matcher(logged());
        return address.find() ? Optional.of(Integer.valueOf(address.group(1))) : Optional.empty();
    }

    private static void makeCertificate() throws Exception {
        Path store = folder.resolve("hall.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hall",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "rahasia",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "30")
                .inheritIO()
                .start();
        assertThat(keytool.onExit().join().exitValue()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "rahasia".toCharArray());
        pem("hall.crt", "CERTIFICATE", keys.getCertificate("hall").getEncoded());
        pem(
                "hall.key",
                "PRIVATE KEY",
                keys.getKey("hall", "rahasia".toCharArray()).getEncoded());
    }

    private static void pem(String file, String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static HttpClient browser() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        KeyStore ours = KeyStore.getInstance(folder.resolve("hall.p12").toFile(), "rahasia".toCharArray());
        trusted.setCertificateEntry("hall", ours.getCertificate("hall"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    @Test
    void a_script_that_waits_hears_that_the_hall_serves_under_its_own_certificate_and_that_nobody_does_elsewhere()
            throws Exception {
        String port = port().orElseThrow().toString();
        assertThat(command(Map.of(), "wait-ready", "30", "--port", port).code()).isZero();
        assertThat(command(Map.of("PENDOPO_TLS_CERTIFICATE", ""), "wait-ready", "0", "--port", port)
                        .code())
                .as("asked without its certificate")
                .isEqualTo(1);
        try (ServerSocket nobody = new ServerSocket(0)) {
            String elsewhere = Integer.toString(nobody.getLocalPort());
            nobody.close();
            assertThat(command(Map.of(), "wait-ready", "0", "--port", elsewhere).code())
                    .isEqualTo(1);
        }
        assertThat(command(Map.of(), "wait-ready", "soon").words()).contains("wait-ready SECONDS");
    }

    @Test
    void the_hall_is_served_over_tls_with_its_own_certificate() throws Exception {
        HttpResponse<String> page = browser()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + port().orElseThrow() + "/sign-in"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void without_the_demo_its_doors_are_not_there_and_nobody_is_offered_one() throws Exception {
        String hall = "https://localhost:" + port().orElseThrow();
        HttpResponse<String> start = browser()
                .send(HttpRequest.newBuilder(URI.create(hall + "/")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).doesNotContain("/demo/", "Ini data contoh");
        for (String door :
                List.of("/demo/sign-in?mall=ogan-ilir&username=sari", "/demo/device?mall=ogan-ilir&kind=KIOSK")) {
            HttpRequest knock = HttpRequest.newBuilder(URI.create(hall + door))
                    .header("Cookie", "XSRF-TOKEN=" + TOKEN)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + TOKEN))
                    .build();
            HttpResponse<String> answer = browser().send(knock, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(door).isEqualTo(404);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.contains("pendopo_session") || cookie.contains("pendopo_device"));
        }
    }

    @Test
    void behind_a_named_proxy_its_word_on_host_and_protocol_counts() throws Exception {
        HttpResponse<String> page = browser()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + port().orElseThrow() + "/m/tidak-ada"))
                                .header("X-Forwarded-Proto", "http")
                                .header("X-Forwarded-For", "203.0.113.9")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void commands_work_while_the_hall_is_open_and_say_by_their_code_how_it_went() throws IOException {
        Ended made = command(Map.of("PENDOPO_PASSWORD", "sandi yang panjang"), "create-admin", "kepala.ti");
        assertThat(made.code()).as(made.words()).isZero();
        Ended again = command(Map.of("PENDOPO_PASSWORD", "sandi yang panjang"), "create-admin", "kepala.ti");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.words()).contains("sudah ada", "is taken");
        Ended history = command(Map.of(), "verify-history");
        assertThat(history.code()).as(history.words()).isZero();
        assertThat(history.words()).contains("0:", "Riwayat utuh", "The history is whole");
        assertThat(serving()).isTrue();
    }

    @Test
    void help_lists_every_command_by_its_own_words_and_an_unknown_one_is_refused() throws IOException {
        Ended help = command(Map.of(), "help");
        assertThat(help.code()).as(help.words()).isZero();
        assertThat(help.words()).contains("start", "verify-history", "create-admin", "make an administrator's account");
        assertThat(command(Map.of(), "create-admin", "Nama Salah").code()).isEqualTo(2);
        Ended unknown = command(Map.of(), "verivy-history");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.words()).contains("tidak dikenal", "verify-history");
    }

    @Test
    void a_second_start_on_the_folder_is_refused_in_two_sentences() throws IOException {
        Ended second = command(Map.of(), "start", "--port", "0");
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.words())
                .contains("sedang dipakai oleh program lain", "is in use by another program")
                .doesNotContain("\tat ", "Exception", "stack_trace");
        assertThat(serving()).isTrue();
    }

    @Test
    void only_who_owns_the_folder_can_read_where_the_database_is_and_logs_are_one_object_a_line() throws IOException {
        for (String file : List.of("connection", "password")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("data").resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(logged().lines().filter(line -> line.contains("\"log\"") || line.contains("@timestamp")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }
}
