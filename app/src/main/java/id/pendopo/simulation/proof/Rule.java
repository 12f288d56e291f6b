package id.pendopo.simulation.proof;

/** What holds after every day, however it went. */
public enum Rule {
    /** Nobody is called while at a counter, nor twice by the same one; no number is given twice. */
    CALLED_ONCE("tidak ada yang dipanggil dua kali, tidak ada nomor ganda", "nobody called twice, no number twice"),
    /** Whoever holds a number is served, missed after the last call, left of their own accord, or promised another day. */
    NUMBER_SERVED("setiap nomor dilayani atau diberi tahu", "every number served or told"),
    /** At least nine in ten of those whom the gate let in are done before the last counter of their last queue closes. */
    LET_IN_IN_TIME("yang diterima gerbang selesai sebelum tutup", "those let in are done before closing"),
    /** The parts of the figures make up the totals, and the history folded again gives the same figures. */
    FIGURES_ADD_UP("angka sama dengan riwayat", "figures equal the history"),
    HISTORY_VERIFIES("riwayat utuh", "the history verifies"),
    /** No act was refused but as a day brings it. */
    NO_SURPRISE("tidak ada penolakan yang tak terduga", "no act refused that should not be");

    private final String indonesian;
    private final String english;

    Rule(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** In both languages, for a terminal. */
    public String words() {
        return indonesian + " / " + english;
    }
}
