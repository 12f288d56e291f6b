package id.pendopo.platform.security;

import id.pendopo.platform.database.Wall;
import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.problem.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks somebody who is signed in for the password once more: a browser left open doesn't yet make its finder the owner of
 * the account. Guessing is slowed down by a count of its own, so that who guesses at the door doesn't stop it.
 */
@Component
class OwnPassword {
    private final Accounts accounts;
    private final Throttle throttle;
    private final JdbcClient jdbc;

    OwnPassword(Accounts accounts, Throttle throttle, JdbcClient jdbc) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.jdbc = jdbc;
    }

    /** @throws Refusal {@code old-password-wrong}, {@code too-many-tries} */
    void confirm(UUID account, String password) {
        if (!isRight(account, password)) {
            throw PlatformProblem.OLD_PASSWORD_WRONG.refusal();
        }
    }

    /** @throws Refusal {@code too-many-tries}: whoever asks may be guessing */
    boolean isRight(UUID account, String password) {
        String name = jdbc.sql("select username from platform.account where region_id = :region and id = :id")
                .param("region", Wall.region())
                .param("id", account)
                .query(String.class)
                .optional()
                .orElseThrow(PlatformProblem.NOT_FOUND::refusal);
        throttle.attempt(Throttle.Guess.OWN_PASSWORD, account.toString());
        try {
            accounts.verify(name, password);
        } catch (Refusal refused) {
            return false;
        }
        throttle.succeeded(Throttle.Guess.OWN_PASSWORD, account.toString());
        return true;
    }
}
