package id.pendopo.visits.voice;

import java.time.Duration;

/**
 * A call or an announcement, ready to be heard.
 *
 * @param caption word for word what is said; what is said again is not written again
 * @param sound a WAV file
 * @param length of the sound at the speed it was recorded
 */
public record Speech(String caption, byte[] sound, Duration length) {}
