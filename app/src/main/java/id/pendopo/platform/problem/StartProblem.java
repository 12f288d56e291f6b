package id.pendopo.platform.problem;

/** Why the program can't start, in a sentence of each language for the person who started it and can mend it. */
public interface StartProblem {
    String indonesian();

    String english();
}
