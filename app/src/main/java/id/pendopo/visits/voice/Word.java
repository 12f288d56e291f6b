package id.pendopo.visits.voice;

/**
 * What one clip says.
 *
 * @param clip its name in every pack's manifest
 * @param pause what follows it, heard and written
 */
record Word(String clip, Pause pause) {

    /** The commas and the full stop of a sentence: what the caption writes, and for how long the voice is silent. */
    enum Pause {
        NONE("", 40),
        COMMA(",", 260),
        STOP(".", 500);

        private final String mark;
        private final int millis;

        Pause(String mark, int millis) {
            this.mark = mark;
            this.millis = millis;
        }

        String mark() {
            return mark;
        }

        int millis() {
            return millis;
        }
    }

    Word(String clip) {
        this(clip, Pause.NONE);
    }

    Word then(Pause next) {
        return new Word(clip, next);
    }
}
