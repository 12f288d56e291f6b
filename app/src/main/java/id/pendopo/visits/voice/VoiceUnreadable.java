package id.pendopo.visits.voice;

import id.pendopo.platform.problem.StartProblem;

/** A voice's folder lacks a file that its manifest names, or the file is no sound. */
class VoiceUnreadable extends RuntimeException implements StartProblem {
    private static final long serialVersionUID = 1L;

    private final String file;

    VoiceUnreadable(String file, Exception cause) {
        super(file, cause);
        this.file = file;
    }

    @Override
    public String indonesian() {
        return "Suara tidak dapat dibaca: " + file + ". Lengkapi folder PENDOPO_VOICES, atau kosongkan setelan itu.";
    }

    @Override
    public String english() {
        return "The voice can't be read: " + file + ". Complete the folder PENDOPO_VOICES, or leave that setting out.";
    }
}
