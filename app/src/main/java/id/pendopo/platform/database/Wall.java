package id.pendopo.platform.database;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The wall between regions. Work runs inside exactly one region; row-level security lets a connection see and write
 * that region's rows only. Outside any region only national rows (region 0) can be reached.
 */
public final class Wall {
    /** Rows that belong to the nation: platform administrators, templates, holidays. */
    public static final int NATION = 0;

    private static final ScopedValue<Integer> REGION = ScopedValue.newInstance();

    private Wall() {}

    /** The region that the current thread works in (Kemendagri code as a number, 1610 for Ogan Ilir). */
    public static int region() {
        return REGION.isBound() ? REGION.get() : NATION;
    }

    /**
     * Runs work inside a region. A transaction never crosses the wall: changing the region inside one is a defect.
     *
     * @throws IllegalStateException when a transaction of another region is open on this thread
     */
    public static <T, X extends Throwable> T in(int region, ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (region != region() && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction of region " + region() + " may not go on in " + region);
        }
        return ScopedValue.where(REGION, region).call(work);
    }

    public static void run(int region, Runnable work) {
        in(region, () -> {
            work.run();
            return true;
        });
    }

    public static <T> T get(int region, Supplier<T> work) {
        return in(region, work::get);
    }
}
