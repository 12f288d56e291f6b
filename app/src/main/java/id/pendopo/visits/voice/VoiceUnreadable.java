package id.pendopo.visits.voice;

/** A voice's folder lacks a file that its manifest names, or the file is no sound. */
class VoiceUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VoiceUnreadable(String file, Exception cause) {
        super("Suara tidak dapat dibaca / The voice can't be read: " + file, cause);
    }
}
