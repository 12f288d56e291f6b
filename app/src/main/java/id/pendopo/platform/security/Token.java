package id.pendopo.platform.security;

import java.util.Optional;

/** {@code region.secret}: the region is known before the secret is looked up, so the look-up stays inside its wall. */
record Token(int region, String secret) {
    static Optional<Token> read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 1
                || dot > 4
                || cookie.length() > 60
                || !cookie.chars().limit(dot).allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(new Token(Integer.parseInt(cookie.substring(0, dot)), cookie.substring(dot + 1)));
    }
}
