package id.pendopo.visits.printing;

/** The roll, by its width in millimetres; letters in the printer's usual font, and dots at 203 a inch. */
public enum Paper {
    MM_58(58, 32, 384),
    MM_80(80, 48, 576);

    private final int millimetres;
    private final int columns;
    private final int dots;

    Paper(int millimetres, int columns, int dots) {
        this.millimetres = millimetres;
        this.columns = columns;
        this.dots = dots;
    }

    public int millimetres() {
        return millimetres;
    }

    /** How many letters of the smallest size stand in a line. */
    public int columns() {
        return columns;
    }

    int dots() {
        return dots;
    }

    /** @throws IllegalArgumentException for a roll that there is none of */
    static Paper of(int millimetres) {
        return switch (millimetres) {
            case 58 -> MM_58;
            case 80 -> MM_80;
            default -> throw new IllegalArgumentException("no roll of " + millimetres + " mm");
        };
    }
}
