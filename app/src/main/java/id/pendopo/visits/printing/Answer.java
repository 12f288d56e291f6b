package id.pendopo.visits.printing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a printer says, told apart by the bits that Epson has fixed for each kind: an answer to DLE EOT, the four bytes of
 * an automatic status (GS a), an answer to GS r, or nothing of the kind.
 */
sealed interface Answer {
    /** To DLE EOT: what it means depends on what was asked. */
    record AtOnce(int value) implements Answer {
        /** @param asked 1 printer, 2 cause of being off line, 3 error, 4 roll */
        Set<Trouble> troubles(int asked) {
            Set<Trouble> found = EnumSet.noneOf(Trouble.class);
            switch (asked) {
                case 1 -> note(found, 0x08, Trouble.OFFLINE);
                case 2 -> {
                    note(found, 0x04, Trouble.COVER_OPEN);
                    note(found, 0x20, Trouble.PAPER_OUT);
                    note(found, 0x40, Trouble.ERROR);
                }
                case 3 -> note(found, 0x68, Trouble.ERROR);
                case 4 -> {
                    note(found, 0x60, Trouble.PAPER_OUT);
                    note(found, 0x0C, Trouble.PAPER_LOW);
                }
                default -> throw new IllegalArgumentException("nobody asks " + asked);
            }
            return found;
        }

        private void note(Set<Trouble> found, int bits, Trouble trouble) {
            Answer.note(found, value, bits, trouble);
        }
    }

    /** Sent by the printer whenever something changes. */
    record Unasked(int first, int second, int third) implements Answer {
        Set<Trouble> troubles() {
            Set<Trouble> found = EnumSet.noneOf(Trouble.class);
            note(found, first, 0x08, Trouble.OFFLINE);
            note(found, first, 0x20, Trouble.COVER_OPEN);
            note(found, second, 0x68, Trouble.ERROR);
            note(found, third, 0x0C, Trouble.PAPER_OUT);
            note(found, third, 0x03, Trouble.PAPER_LOW);
            return found;
        }
    }

    /** To GS r, which the printer reaches only after everything that was sent before. */
    record AfterAll(int value) implements Answer {
        Set<Trouble> troubles() {
            Set<Trouble> found = EnumSet.noneOf(Trouble.class);
            note(found, value, 0x0C, Trouble.PAPER_OUT);
            note(found, value, 0x03, Trouble.PAPER_LOW);
            return found;
        }
    }

    record Noise() implements Answer {}

    /** @throws EOFException when the printer has hung up */
    static Answer read(InputStream in) throws IOException {
        int first = must(in);
        if ((first & 0x93) == 0x12) {
            return new AtOnce(first);
        }
        if ((first & 0x93) == 0x10) {
            int second = must(in);
            int third = must(in);
            int fourth = must(in);
            return ((second | third | fourth) & 0x90) == 0 ? new Unasked(first, second, third) : new Noise();
        }
        return (first & ~0x0F) == 0 && paired(first) ? new AfterAll(first) : new Noise();
    }

    /** The two bits of each sensor always say the same. */
    private static boolean paired(int value) {
        return ((value >> 1) & 0x05) == (value & 0x05);
    }

    private static int must(InputStream in) throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("hung up");
        }
        return value;
    }

    private static void note(Set<Trouble> found, int value, int bits, Trouble trouble) {
        if ((value & bits) != 0) {
            found.add(trouble);
        }
    }
}
