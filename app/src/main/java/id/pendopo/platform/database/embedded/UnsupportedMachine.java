package id.pendopo.platform.database.embedded;

/** No PostgreSQL is packed for this operating system and processor; an external one can be named instead. */
public final class UnsupportedMachine extends CannotStart {
    UnsupportedMachine(String os, String arch) {
        super(
                "Basis data bawaan hanya tersedia untuk Linux x86-64 dan arm64, bukan untuk %s %s. Pasang PostgreSQL 18 dan tulis alamatnya di PENDOPO_DATABASE_URL."
                        .formatted(os, arch),
                "The embedded database exists for Linux x86-64 and arm64 only, not for %s %s. Install PostgreSQL 18 and put its address into PENDOPO_DATABASE_URL."
                        .formatted(os, arch),
                null);
    }
}
