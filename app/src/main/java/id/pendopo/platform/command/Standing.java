package id.pendopo.platform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the program stands: alone in the hall, with a certificate of its own, or behind a proxy. Each switch is one
 * variable of the environment, described in {@code docs/standing.md}.
 */
public final class Standing {
    private Standing() {}

    /** The settings that follow from the environment, in Spring's own form. */
    public static List<String> settings(Map<String, String> environment) {
        List<String> settings = new ArrayList<>();
        String certificate = environment.getOrDefault("PENDOPO_TLS_CERTIFICATE", "");
        String key = environment.getOrDefault("PENDOPO_TLS_KEY", "");
        if (!certificate.isBlank() && !key.isBlank()) {
            String store = "--spring.ssl.bundle.pem.pendopo.keystore.";
            settings.add(store + "certificate=file:" + certificate);
            settings.add(store + "private-key=file:" + key);
            // A renewed certificate is taken up without a restart.
            settings.add("--spring.ssl.bundle.pem.pendopo.reload-on-update=true");
            settings.add("--server.ssl.bundle=pendopo");
        }
        if (environment.getOrDefault("PENDOPO_BEHIND_PROXY", "").equals("true")) {
            settings.add("--pendopo.behind-proxy=true");
        }
        if (asJson(environment)) {
            settings.add("--logging.structured.format.console=ecs");
        }
        return settings;
    }

    /** A person at a terminal reads lines; whatever collects logs reads one JSON object a line. */
    private static boolean asJson(Map<String, String> environment) {
        return switch (environment.getOrDefault("PENDOPO_LOG", "")) {
            case "json" -> true;
            case "text" -> false;
            default -> System.console() == null || !System.console().isTerminal();
        };
    }
}
