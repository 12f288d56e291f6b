package id.pendopo.visits.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Turns a PNG into black dots: made as small as fits on either paper, what lies behind it white, greys as a pattern of dots
 * (Floyd and Steinberg). One at a time, and of a large one only every second or third dot is unpacked: a few kilobytes can
 * hold a hundred megabytes.
 */
public final class LogoPicture {
    static final int BYTES = 300_000;
    static final int SIDE = 3_000;
    private static final int LEAST = 16;
    private static final int UNPACKED_SIDE = 1_500;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static final int WIDEST = Paper.MM_58.dots();
    private static final int HIGHEST = 240;
    private static final int WHITE = 255;

    private LogoPicture() {}

    /**
     * Lasts; no transaction waits for it.
     *
     * @throws id.pendopo.platform.problem.Refusal {@code logo-invalid} for anything but a PNG within the limits
     */
    public static Raster read(byte[] file) {
        if (file.length > BYTES) {
            throw refusal();
        }
        ONE_AT_A_TIME.lock();
        try {
            return dotted(grey(decoded(file)));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // Whatever a broken or hostile file makes the decoder say.
            throw refusal();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static id.pendopo.platform.problem.Refusal refusal() {
        return PrintingProblem.LOGO_INVALID.refusal(Map.of("kilobytes", BYTES / 1000, "side", SIDE));
    }

    /** Looks at the size before it decodes: a small file may hold a picture that fills the memory. */
    private static BufferedImage decoded(byte[] file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.min(width, height) < LEAST || Math.max(width, height) > SIDE) {
                throw refusal();
            }
            ImageReadParam sparing = reader.getDefaultReadParam();
            int every = Math.ceilDiv(Math.max(width, height), UNPACKED_SIDE);
            sparing.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, sparing);
        } finally {
            reader.dispose();
        }
    }

    private static int[][] grey(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDEST / image.getWidth(), (double) HIGHEST / image.getHeight()));
        int width = Math.max(8, (int) (image.getWidth() * scale) / 8 * 8);
        int height = Math.max(8, (int) (image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = small.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        int[][] grey = new int[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color colour = new Color(small.getRGB(x, y));
                grey[y][x] = (299 * colour.getRed() + 587 * colour.getGreen() + 114 * colour.getBlue()) / 1000;
            }
        }
        return grey;
    }

    /** What a dot is too dark or too bright is handed on to its neighbours. */
    private static Raster dotted(int[][] grey) {
        Raster raster = Raster.white(grey[0].length, grey.length);
        for (int y = 0; y < grey.length; y++) {
            for (int x = 0; x < grey[y].length; x++) {
                boolean black = grey[y][x] <= WHITE / 2;
                int left = grey[y][x] - (black ? 0 : WHITE);
                if (black) {
                    raster.blacken(x, y);
                }
                hand(grey, x + 1, y, left * 7 / 16);
                hand(grey, x - 1, y + 1, left * 3 / 16);
                hand(grey, x, y + 1, left * 5 / 16);
                hand(grey, x + 1, y + 1, left / 16);
            }
        }
        return raster;
    }

    private static void hand(int[][] grey, int x, int y, int part) {
        if (y < grey.length && x >= 0 && x < grey[y].length) {
            grey[y][x] += part;
        }
    }
}
