package id.pendopo.visits.printing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A slip in the printer's own language: ESC/POS, as Epson describes it and nearly all slip printers speak it. */
final class EscPos {
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int LF = 0x0A;
    private static final int FEED_WITHOUT_CUTTER = 6;
    /** A code is this much of the paper's width at most, of three parts. */
    private static final int CODE_THIRDS = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private EscPos() {}

    /** From the first byte to the cut; answers are asked for by {@link Conversation}. */
    static byte[] encode(Slip slip, Printer printer) {
        EscPos out = new EscPos();
        out.put(ESC, '@');
        out.put(ESC, 't', printer.codePage().number());
        for (Piece piece : slip.pieces()) {
            switch (piece) {
                case Piece.Text text -> out.text(text, printer.codePage());
                case Piece.Code code -> out.code(code.link(), printer);
                case Piece.Logo logo -> out.logo();
                case Piece.Picture(Raster dots) ->
                    out.raster(dots, printer.paper().dots());
            }
        }
        out.cut(printer.cutter());
        return out.bytes.toByteArray();
    }

    private void text(Piece.Text text, CodePage page) {
        put(ESC, 'a', text.align().ordinal());
        put(ESC, 'E', text.bold() ? 1 : 0);
        put(GS, '!', (text.size() - 1) << 4 | (text.size() - 1));
        bytes.writeBytes(text.text().getBytes(page.charset()));
        put(LF);
    }

    private void logo() {
        put(ESC, 'a', 1);
        put(FS, 'p', 1, 0);
    }

    private void code(String link, Printer printer) {
        ByteMatrix modules = modules(link);
        int dots = printer.paper().dots();
        int size = Math.clamp(dots * CODE_THIRDS / 3 / modules.getWidth(), 3, 8);
        switch (printer.codes()) {
            case COMMAND -> codeByCommand(link, size);
            case RASTER -> raster(Raster.of(modules, size), dots);
        }
    }

    /** GS ( k: model 2, size of a module, correction M, store, print. */
    private void codeByCommand(String link, int size) {
        byte[] data = link.getBytes(StandardCharsets.UTF_8);
        put(ESC, 'a', 1);
        put(GS, '!', 0);
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        put(GS, '(', 'k', 3, 0, '1', 'C', size);
        put(GS, '(', 'k', 3, 0, '1', 'E', '1');
        put(GS, '(', 'k', (data.length + 3) & 0xFF, (data.length + 3) >> 8, '1', 'P', '0');
        bytes.writeBytes(data);
        put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
        put(LF);
    }

    /** GS v 0: as wide as the paper, with the picture in its middle. */
    private void raster(Raster picture, int dots) {
        Raster wide = picture.centred(dots);
        put(ESC, 'a', 0);
        put(GS, 'v', '0', 0, wide.width() / 8 & 0xFF, wide.width() / 8 >> 8, wide.height() & 0xFF, wide.height() >> 8);
        bytes.writeBytes(wide.dots());
        put(LF);
    }

    private static ByteMatrix modules(String link) {
        try {
            return Encoder.encode(link, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a link fits into a QR code", e);
        }
    }

    private void cut(boolean cutter) {
        if (cutter) {
            put(GS, 'V', 'B', 0);
        } else {
            put(ESC, 'd', FEED_WITHOUT_CUTTER);
        }
    }

    private void put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
    }
}
