package id.pendopo.visits.offline;

import id.pendopo.visits.setup.MallRules;

/**
 * How much of the mall's numbers of one day a kiosk may still get. Neither a kiosk that asks in a loop nor a row of kiosks
 * that are paired one after the other uses up what another one needs.
 *
 * @param last of the day's numbers that somebody has got
 * @param own how many the kiosk itself has got
 * @param fresh how many all kiosks together have got that were not heard of before that day
 * @param isNew whether the kiosk is one of those
 */
record DayShare(int last, int own, int fresh, boolean isNew) {
    /**
     * What is left for new kiosks is given out in parts, so that one more still finds some. How many there are for them is the
     * mall's rule; that each leaves seven eighths of the rest is how the division works, with nothing to choose for an office.
     */
    private static final int PARTS = 8;

    /** @param left how many numbers the kiosk still has: it gets more as soon as that is less than half of its measure */
    int of(MallRules rules, int left) {
        int forNew = Math.max(0, rules.offlineNew() - fresh);
        int measure = isNew ? Math.min(rules.offlineNumbers(), Math.ceilDiv(forNew, PARTS)) : rules.offlineNumbers();
        int wanted = measure - Math.max(0, left);
        int room = Math.min(OfflineBlock.LARGEST - last, rules.offlineDay() - own);
        return wanted * 2 > measure ? Math.max(0, Math.min(wanted, room)) : 0;
    }
}
