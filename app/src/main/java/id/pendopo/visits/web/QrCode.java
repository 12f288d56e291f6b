package id.pendopo.visits.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as the path of an inline SVG: no script, no picture to fetch.
 *
 * @param size of the view box, the quiet zone of four modules included
 */
public record QrCode(String link, int size, String path) {
    private static final int QUIET = 4;

    static QrCode of(String link) {
        try {
            ByteMatrix modules = Encoder.encode(
                            link, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    int from = x;
                    while (x < modules.getWidth() && modules.get(x, y) == 1) {
                        x++;
                    }
                    if (x > from) {
                        path.append("M%d %dh%dv1H%dz".formatted(from + QUIET, y + QUIET, x - from, from + QUIET));
                    }
                }
            }
            return new QrCode(link, modules.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("a link fits into a QR code", e);
        }
    }
}
