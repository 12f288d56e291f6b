package id.pendopo.directory.drawing;

/**
 * Something that stands on a floor.
 *
 * @param desks a booth's counters; one for everything else
 * @param nameId what it is called; empty for a booth, which has its agency's name
 */
record Thing(Spot spot, int desks, String nameId, String nameEn) {
    boolean isBooth() {
        return spot.kind() == Spot.Kind.BOOTH;
    }
}
