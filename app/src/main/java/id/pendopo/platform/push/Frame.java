package id.pendopo.platform.push;

/**
 * What is sent at once: some or all parts of a topic as bytes, made once for everybody.
 *
 * @param version the topic's state that a browser has when it took this
 */
record Frame(byte[] bytes, String version) {}
