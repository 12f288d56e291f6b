package id.pendopo.visits.printing;

import java.time.Duration;
import java.util.UUID;

/**
 * A kiosk's printer in the hall's network.
 *
 * @param kiosk the device that it stands at
 * @param host an address in figures: a name could lead elsewhere tomorrow
 * @param cutter whether it cuts; else the paper is fed far enough to be torn off
 * @param connect how long it may take to be reached, and
 * @param whole how long to print a slip, from the first byte to its answer
 */
public record Printer(
        UUID kiosk,
        String host,
        int port,
        Paper paper,
        CodePage codePage,
        boolean cutter,
        Codes codes,
        Duration connect,
        Duration whole) {
    public static final int USUAL_PORT = 9100;
    public static final int HIGHEST_PORT = 65_535;

    /** How a QR code gets onto the paper. */
    public enum Codes {
        /** The printer makes it. */
        COMMAND,
        /** It is sent as a picture, to printers that can't. */
        RASTER
    }
}
