package id.pendopo.visits.display;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a display can show, told by a file's first bytes and never by its name: PNG (W3C), JPEG (ISO 10918), WebP
 * (RFC 9649), MP4 (ISO 14496-12) and WebM (RFC 9559, EBML with the document type webm).
 */
public enum MediaFormat {
    PNG("image/png", 5_000_000),
    JPEG("image/jpeg", 5_000_000),
    WEBP("image/webp", 5_000_000),
    MP4("video/mp4", 100_000_000),
    WEBM("video/webm", 100_000_000);

    /** How many of the first bytes tell. */
    public static final int HEAD = 64;

    /** Brands of ISO files that browsers play; others hold pictures, sound, or QuickTime's own formats. */
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ");

    private final String contentType;
    private final int mostBytes;

    MediaFormat(String contentType, int mostBytes) {
        this.contentType = contentType;
        this.mostBytes = mostBytes;
    }

    public static Optional<MediaFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return switch (this) {
            case PNG ->
                ascii(file, 1, 4).equals("PNG")
                        && file[0] == (byte) 0x89
                        && ascii(file, 4, 8).equals("\r\n\u001a\n");
            case JPEG -> file.length > 3 && file[0] == (byte) 0xff && file[1] == (byte) 0xd8 && file[2] == (byte) 0xff;
            case WEBP -> ascii(file, 0, 4).equals("RIFF") && ascii(file, 8, 12).equals("WEBP");
            case MP4 -> ascii(file, 4, 8).equals("ftyp") && MP4_BRANDS.contains(ascii(file, 8, 12));
            case WEBM ->
                ascii(file, 0, 4).equals("\u001aE\u00df\u00a3")
                        && ascii(file, 4, HEAD).contains("webm");
        };
    }

    /** One letter a byte. */
    private static String ascii(byte[] file, int from, int to) {
        int end = Math.min(to, file.length);
        return from >= end ? "" : new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }

    public String contentType() {
        return contentType;
    }

    public int mostBytes() {
        return mostBytes;
    }

    public boolean isVideo() {
        return contentType.startsWith("video/");
    }
}
