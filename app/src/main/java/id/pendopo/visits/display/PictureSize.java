package id.pendopo.visits.display;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Refuses pictures of more dots than a television can hold: a few kilobytes can unpack to gigabytes. Only the head is
 * read, nothing is unpacked here.
 */
final class PictureSize {
    /** Twice as long as a 4K screen. */
    private static final int LONGEST_SIDE = 8_000;

    private PictureSize() {}

    /** @param first the first piece of the file */
    static void check(MediaFormat format, byte[] first) {
        int longest =
                switch (format) {
                    case PNG, JPEG -> side(first);
                    case WEBP -> webp(first);
                    case MP4, WEBM -> 1;
                };
        if (longest < 1 || longest > LONGEST_SIDE) {
            throw DisplayProblem.MEDIA_FORMAT.refusal();
        }
    }

    private static int side(byte[] first) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(first))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Math.max(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return 0;
        }
    }

    /** RFC 9649: the first chunk says how large it is, each of the three kinds in its own way. */
    private static int webp(byte[] first) {
        if (first.length < 30) {
            return 0;
        }
        return switch (first[15]) {
            case 'X' -> Math.max(little(first, 24, 3), little(first, 27, 3)) + 1;
            case 'L' -> {
                int bits = little(first, 21, 4);
                yield Math.max(bits & 0x3fff, bits >>> 14 & 0x3fff) + 1;
            }
            case ' ' -> Math.max(little(first, 26, 2) & 0x3fff, little(first, 28, 2) & 0x3fff);
            default -> 0;
        };
    }

    private static int little(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        return value;
    }
}
