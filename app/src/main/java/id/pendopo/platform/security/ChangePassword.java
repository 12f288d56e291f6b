package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.once.Once;
import id.pendopo.platform.problem.PlatformProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is signed in gives the own account a new password; nobody else has to know it, nor to be asked. */
@Component
class ChangePassword {
    private static final String COMMAND = "account.own-password";

    private final OwnPassword own;
    private final StaffAccounts staff;
    private final Once once;
    private final TransactionTemplate transaction;

    ChangePassword(OwnPassword own, StaffAccounts staff, Once once, PlatformTransactionManager transactions) {
        this.own = own;
        this.staff = staff;
        this.once = once;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The new one is typed twice: it can't be read while it is typed. */
    record Typed(String old, String password, String again) {}

    /**
     * @param session the session that asks, which goes on while the account's others end
     * @throws id.pendopo.platform.problem.Refusal {@code old-password-wrong}, {@code too-many-tries},
     *     {@code passwords-differ}, {@code password-too-short}, {@code password-known}, {@code key-used-otherwise}
     */
    void change(Actor actor, String session, Typed typed, String key) {
        if (!typed.password().equals(typed.again())) {
            throw PlatformProblem.PASSWORDS_DIFFER.refusal();
        }
        // The account stands in the actor's region, whatever mall the page belongs to.
        Wall.run(actor.region(), () -> {
            // A second press would find its old password no longer right; but only the same new one has been set.
            boolean before = once.done(key, COMMAND, actor.id()) || !changedNow(actor, session, typed, key);
            if (before && !own.isRight(actor.id(), typed.password())) {
                throw PlatformProblem.KEY_USED_OTHERWISE.refusal();
            }
        });
    }

    /** @return false when another sending of the same key was quicker */
    private boolean changedNow(Actor actor, String session, Typed typed, String key) {
        own.confirm(actor.id(), typed.old());
        String hash = Accounts.hash(typed.password());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = once.first(key, COMMAND, actor.id());
            if (first) {
                staff.setOwnPassword(actor.id(), hash, session);
            }
            return first;
        }));
    }
}
