package id.pendopo.platform.database.embedded;

import java.nio.file.Path;

/** Another running program holds this folder: two servers over the same files would destroy them. */
public final class FolderInUse extends CannotStart {
    FolderInUse(Path folder, String pid) {
        super(
                "Folder data %s sedang dipakai oleh program lain (nomor proses %s). Hentikan program itu lebih dahulu, atau pilih folder lain dengan --data."
                        .formatted(folder, pid),
                "The data folder %s is in use by another program (process %s). Stop that program first, or choose another folder with --data."
                        .formatted(folder, pid),
                null);
    }
}
