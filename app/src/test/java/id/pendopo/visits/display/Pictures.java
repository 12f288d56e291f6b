package id.pendopo.visits.display;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files to upload: real pictures, and bytes that begin like a video. */
final class Pictures {
    private Pictures() {}

    static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Noise behind the head of an MP4, so that a byte in the wrong place is noticed. */
    static byte[] video(int bytes, long seed) {
        byte[] file = new byte[bytes];
        new Random(seed).nextBytes(file);
        byte[] head = "\0\0\0\u0020ftypisom\0\0\2\0isomiso2avc1mp41".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, file, 0, head.length);
        return file;
    }

    /** A picture whose head says that it is 9,000 dots wide. */
    static byte[] huge(int bytes) {
        byte[] file = Arrays.copyOf(png(16, 16), bytes);
        ByteBuffer.wrap(file).putInt(16, 9_000);
        return file;
    }

    static byte[] piece(byte[] file, int ordinal) {
        int from = ordinal * Media.PIECE;
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + Media.PIECE));
    }
}
