package id.pendopo.platform.push;

/**
 * What is sent at once: some or all parts of a topic as bytes, made once for everybody.
 *
 * @param version the topic's state that a browser has when it took this
 * @param follows the state that it must have had before; {@link #ANY} when these are all parts
 */
record Frame(byte[] bytes, String version, String follows) {
    static final String ANY = "*";

    boolean fits(String state) {
        return follows.equals(ANY) || follows.equals(state);
    }
}
