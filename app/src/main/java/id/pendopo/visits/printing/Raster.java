package id.pendopo.visits.printing;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture in black dots.
 *
 * @param width a multiple of 8
 * @param dots rows of bytes, the leftmost dot first; 1 is black
 */
public record Raster(int width, int height, byte[] dots) {
    /** A code with its modules so many dots wide, and white up to the next byte. */
    static Raster of(ByteMatrix modules, int size) {
        int side = modules.getWidth() * size;
        Raster raster = white((side + 7) / 8 * 8, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (modules.get(x / size, y / size) == 1) {
                    raster.blacken(x, y);
                }
            }
        }
        return raster;
    }

    static Raster white(int width, int height) {
        return new Raster(width, height, new byte[width / 8 * height]);
    }

    void blacken(int x, int y) {
        dots[y * width / 8 + x / 8] |= (byte) (0x80 >> x % 8);
    }

    boolean isBlack(int x, int y) {
        return (dots[y * width / 8 + x / 8] & 0x80 >> x % 8) != 0;
    }

    /** The same in the middle of a wider paper: not every printer centres pictures. */
    Raster centred(int paper) {
        Raster wide = white(paper, height);
        int left = (paper - width) / 2;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isBlack(x, y)) {
                    wide.blacken(left + x, y);
                }
            }
        }
        return wide;
    }

    /** To look at. */
    public byte[] png() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, isBlack(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @Override
    public String toString() {
        return width + " × " + height + " dots";
    }
}
