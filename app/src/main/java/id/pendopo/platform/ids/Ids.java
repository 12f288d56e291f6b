package id.pendopo.platform.ids;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes identifiers (uuid version 7, RFC 9562: 48 bits of milliseconds, then random) and 128-bit secrets. */
@Component
public class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final InstantSource clock;

    public Ids(InstantSource clock) {
        this.clock = clock;
    }

    public UUID next() {
        long random = RANDOM.nextLong();
        long high = clock.millis() << 16 | 0x7000L | random & 0x0FFFL;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
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
