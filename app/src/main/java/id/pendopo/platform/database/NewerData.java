package id.pendopo.platform.database;

import id.pendopo.platform.problem.StartProblem;

/** A later release has changed the tables already. */
final class NewerData extends IllegalStateException implements StartProblem {
    private final String indonesian;
    private final String english;

    NewerData(String schema, String migration) {
        super(schema + " has been changed by " + migration);
        indonesian =
                "Basis data ini sudah diubah oleh rilis yang lebih baru (%s, %s). Tidak ada yang diubah. Jalankan rilis itu, atau kembalikan cadangan dari sebelum pembaruan."
                        .formatted(schema, migration);
        english =
                "A later release has changed this database already (%s, %s). Nothing was changed. Run that release, or bring back the backup of before the upgrade."
                        .formatted(schema, migration);
    }

    @Override
    public String indonesian() {
        return indonesian;
    }

    @Override
    public String english() {
        return english;
    }
}
