package id.pendopo.platform.database.embedded;

import java.nio.file.Path;

/** The folder was written by another major version of PostgreSQL, whose files this one can't read. */
public final class OtherMajorVersion extends CannotStart {
    OtherMajorVersion(Path data, String found, String ours) {
        super(
                "Folder %s ditulis oleh PostgreSQL %s, sedangkan program ini membawa PostgreSQL %s. Tidak ada yang diubah. Jalankan versi program yang sebelumnya, atau pindahkan datanya dahulu."
                        .formatted(data, found, ours),
                "The folder %s was written by PostgreSQL %s, but this program brings PostgreSQL %s. Nothing was changed. Run the previous version of the program, or migrate the data first."
                        .formatted(data, found, ours),
                null);
    }
}
