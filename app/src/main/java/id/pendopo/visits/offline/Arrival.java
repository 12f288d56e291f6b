package id.pendopo.visits.offline;

import java.time.Instant;

/** When somebody took a number at a kiosk that was cut off, and how that is known. */
record Arrival(Instant at, How how) {
    enum How {
        /** The kiosk's page counted from the server's time with a clock that nobody can set. */
        COUNTED,
        /** Its browser was started anew meanwhile, and the device's own clock had to help. */
        DEVICE_CLOCK,
        /** What the kiosk said can't be: it was moved to the nearest moment that can. */
        BOUNDED
    }

    /**
     * Whatever the kiosk's clock says, nobody took a number before everything of the kiosk was known, nor later than now.
     *
     * @param said the kiosk's own reckoning
     * @param sure whether its page had counted without a break
     */
    static Arrival of(Instant said, boolean sure, Instant earliest, Instant latest) {
        if (said.isBefore(earliest)) {
            return new Arrival(earliest, How.BOUNDED);
        }
        if (said.isAfter(latest)) {
            return new Arrival(latest, How.BOUNDED);
        }
        return new Arrival(said, sure ? How.COUNTED : How.DEVICE_CLOCK);
    }
}
