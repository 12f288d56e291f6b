package id.pendopo.visits.display;

import java.util.UUID;

/**
 * A picture or video of a mall.
 *
 * @param digest SHA-256 of its content, in hex: the name by which displays ask for it
 */
public record Media(UUID id, String name, MediaFormat format, int bytes, String digest) {
    /** In how many bytes each, but the last, a file is cut. */
    public static final int PIECE = 524_288;
    /** How many bytes all files of a mall may have together: they are in its backup, each night. */
    public static final int MALL_AT_MOST = 400_000_000;

    static final int LONGEST_NAME = 80;

    static int pieces(int bytes) {
        return Math.ceilDiv(bytes, PIECE);
    }
}
