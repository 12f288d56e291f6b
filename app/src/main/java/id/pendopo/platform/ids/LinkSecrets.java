package id.pendopo.platform.ids;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes 128-bit secrets for links that a repeated command must find again, though only their digest is stored: a keyed
 * hash of what identifies the command. Every node of a cluster makes the same.
 */
public final class LinkSecrets {
    private final SecretKeySpec key;

    public LinkSecrets(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** 22 characters that are safe in an address. */
    public String of(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
