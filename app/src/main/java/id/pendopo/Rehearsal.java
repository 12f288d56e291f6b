package id.pendopo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code rehearse --data EMPTY-FOLDER}: a start with the demo malls, a look at a few pages, and the end. It shows whether
 * this program runs on this machine at all; and Java, when told to, keeps what it has learned meanwhile for the real start.
 */
final class Rehearsal {
    static final String SUMMARY =
            "rehearse --data FOLDER  uji mulai di folder kosong, lalu berhenti / try a start in an empty folder, then end";

    private static final List<String> PAGES = List.of(
            "/",
            "/m/ogan-ilir",
            "/m/ogan-ilir/services",
            "/m/ogan-ilir/sign-in",
            "/actuator/health/readiness",
            "/ui/tokens.css");

    private Rehearsal() {}

    /**
     * @param settings as typed; the hall's own database, backups and address are left alone whatever they say
     * @return the exit code: 0 when all pages were there
     */
    static int run(SpringApplication program, List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--pendopo.database-url=",
                "--pendopo.backup.folder="));
        try (ConfigurableApplicationContext context = program.run(all.toArray(String[]::new))) {
            String port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (String page : PAGES) {
                look(URI.create("http://127.0.0.1:" + port + page));
            }
            return 0;
        }
    }

    private static void look(URI page) throws IOException {
        var asked = (HttpURLConnection) page.toURL().openConnection();
        try (InputStream answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }
}
