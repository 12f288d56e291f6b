package id.pendopo.platform.database.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** PostgreSQL could not be set up or started; the sentence ends with its own words. */
public final class StartFailed extends CannotStart {
    StartFailed(Path folder, String said) {
        this(folder, said, null);
    }

    StartFailed(Path folder, String said, @Nullable Throwable cause) {
        super(
                "Basis data bawaan di folder %s gagal dijalankan: %s".formatted(folder, said),
                "The embedded database in folder %s could not be started: %s".formatted(folder, said),
                cause);
    }
}
