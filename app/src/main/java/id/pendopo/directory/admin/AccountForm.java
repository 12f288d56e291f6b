package id.pendopo.directory.admin;

import id.pendopo.platform.problem.PlatformProblem;
import id.pendopo.platform.security.Role;
import id.pendopo.platform.security.StaffAccounts.Member;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its form has it, without the password, which is never sent back.
 *
 * @param id null for a new one
 */
public record AccountForm(
        @Nullable UUID id,
        String username,
        String displayName,
        @Nullable Role role,
        @Nullable UUID agency,
        @Nullable UUID counter,
        Boolean active) {
    /** Binding hands over null for what the form did not send. */
    public AccountForm {
        username = Objects.requireNonNullElse(username, "");
        displayName = Objects.requireNonNullElse(displayName, "");
        active = Objects.requireNonNullElse(active, true);
    }

    static AccountForm blank() {
        return new AccountForm(null, "", "", Role.OFFICER, null, null, true);
    }

    static AccountForm of(Member member) {
        return new AccountForm(
                member.id(),
                member.username(),
                member.displayName(),
                member.role(),
                member.agency(),
                member.counter(),
                member.active());
    }

    /** What was typed, about the account that it was typed for. */
    AccountForm about(Member member) {
        return new AccountForm(member.id(), member.username(), displayName, role, agency, counter, member.active());
    }

    /** With another name. */
    AccountForm named(String name) {
        return new AccountForm(id, username, name, role, agency, counter, active);
    }

    AccountDesk.Wish wish() {
        if (role == null) {
            throw PlatformProblem.INPUT_INVALID.refusal();
        }
        return new AccountDesk.Wish(displayName, role, agency, counter);
    }
}
