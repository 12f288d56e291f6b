package id.pendopo.visits.clockwork;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A timed task's work on many visits or sessions, each in a transaction of its own: what is wrong with one is written
 * into the log and tried again at the next tick, and the others don't wait for it.
 */
@Component
class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;

    OneByOne(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param things ids, or records that print nothing but ids */
    <T> void each(TimedTask task, List<T> things, Consumer<T> work) {
        for (T thing : things) {
            try {
                transaction.executeWithoutResult(status -> work.accept(thing));
            } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
                // No database: none of the others would find one either.
                throw e;
            } catch (RuntimeException e) {
                // The boundary of one visit: a defect there is no other visit's.
                LOG.error("{} failed at {} and goes on", task.getClass().getSimpleName(), thing, e);
            }
        }
    }
}
