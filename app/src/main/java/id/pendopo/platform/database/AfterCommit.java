package id.pendopo.platform.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What must not happen before a change is true: forgetting what is kept in memory of it, waking who follows it. */
public final class AfterCommit {
    private AfterCommit() {}

    /** Once the current thread's transaction is committed, and never if it isn't; at once where there is none. */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
