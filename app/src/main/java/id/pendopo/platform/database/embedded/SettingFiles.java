package id.pendopo.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of settings that stand among PostgreSQL's data, as initdb makes them for us. {@link ServerSettings} go before. */
public final class SettingFiles {
    private static final Map<String, String> ALL = Map.of(
            "postgresql.conf", """
                    lc_monetary = 'C.UTF-8'
                    lc_numeric = 'C.UTF-8'
                    lc_time = 'C.UTF-8'
                    default_text_search_config = 'pg_catalog.english'
                    """,
            "postgresql.auto.conf", "",
            "pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n",
            "pg_ident.conf", "");

    private SettingFiles() {}

    /** Whatever stood in them is gone. */
    public static void renew(Path data) throws IOException {
        for (var file : ALL.entrySet()) {
            var there = data.resolve(file.getKey());
            Files.deleteIfExists(there);
            try (var channel = Folders.newPrivateFile(there)) {
                channel.write(StandardCharsets.UTF_8.encode(file.getValue()));
                channel.force(true);
            }
        }
    }
}
