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
    /** A poster of the size A3 with 300 dots an inch; unpacked 80 MB. */
    private static final int MOST_DOTS = 20_000_000;

    /** None where the head doesn't tell. */
    private static final Size NONE = new Size(0, 0);

    private PictureSize() {}

    private record Size(int width, int height) {
        boolean fits() {
            return Math.min(width, height) > 0
                    && Math.max(width, height) <= LONGEST_SIDE
                    && width * height <= MOST_DOTS;
        }
    }

    /** @param first the first piece of the file */
    static void check(MediaFormat format, byte[] first) {
        boolean fits =
                switch (format) {
                    case PNG, JPEG -> size(first).fits();
                    case WEBP -> webp(first).fits();
                    case MP4, WEBM -> true;
                };
        if (!fits) {
            throw DisplayProblem.MEDIA_FORMAT.refusal();
        }
    }

    private static Size size(byte[] first) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(first))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return NONE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return new Size(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return NONE;
        }
    }

    /** RFC 9649: the first chunk says how large it is, each of the three kinds in its own way. */
    private static Size webp(byte[] first) {
        if (first.length < 30) {
            return NONE;
        }
        return switch (first[15]) {
            case 'X' -> new Size(little(first, 24, 3) + 1, little(first, 27, 3) + 1);
            case 'L' -> {
                int bits = little(first, 21, 4);
                yield new Size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
            case ' ' -> new Size(little(first, 26, 2) & 0x3fff, little(first, 28, 2) & 0x3fff);
            default -> NONE;
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
