package id.pendopo.platform.ids;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes identifiers (uuid version 7, RFC 9562: 48 bits of milliseconds, 12 that count within one, then random) and 128-bit
 * secrets. What is made later sorts later, so that what is set up in one order lies in it in every database.
 */
@Component
public class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final int BURST_MILLIS = 1_000;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        long now = clock.millis();
        long stamp = last.updateAndGet(before -> isBurst(before, now) ? before + 1 : now << COUNTER_BITS);
        long high = stamp >> COUNTER_BITS << 16 | 0x7000L | stamp & 0x0FFFL;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** More than it counts in a millisecond are named by the next ones; a clock that was set back is believed. */
    private static boolean isBurst(long before, long now) {
        long ahead = (before >> COUNTER_BITS) - now;
        return ahead >= 0 && ahead < BURST_MILLIS;
    }

    /** A secret that cannot be guessed: 128 random bits, 22 characters that are safe in an address. */
    public static String secret() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** A code to be read aloud and typed: 8 characters without those that look alike, about 38 bits, short-lived. */
    public static String pairingCode() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return code.toString();
    }
}
