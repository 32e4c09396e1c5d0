package jp.mamis.application.accounts;

import static jp.mamis.application.accounts.AccountFixture.clerk;
import static jp.mamis.application.accounts.AccountFixture.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.Proof;
import jp.mamis.domain.accounts.TokenDigest;
import org.junit.jupiter.api.Test;

/** What every store of log-ins that commands ask for promises. */
public interface LogInApprovalsContract {

    Instant EVENING = Instant.parse("2026-04-01T09:00:00.000001Z");

    UnitOfWork work();

    Accounts accounts();

    LogInApprovals approvals();

    private static LogInApproval asked(String name, Instant at) {
        return LogInApproval.asked(uuid(name), new TokenDigest("digest of " + name), "seal of " + name, at);
    }

    private <T> T done(Supplier<T> act) {
        return work().inTransaction(act);
    }

    private LogInApproval added(LogInApproval asked) {
        return done(() -> {
            approvals().add(asked);
            return asked;
        });
    }

    private Optional<LogInApproval> found(LogInApproval asked) {
        return done(() -> approvals().claim(asked.digest()));
    }

    @Test
    default void what_is_asked_is_found_by_code_and_by_command_and_by_nothing_else() {
        LogInApproval one = added(asked("one", EVENING));

        assertThat(done(() -> approvals().claimBySeal(one.seal()))).contains(one);
        assertThat(found(one)).contains(one);
        assertThat(done(() -> approvals().claimBySeal("another"))).isEmpty();
        assertThat(done(() -> approvals().claim(new TokenDigest("another")))).isEmpty();
    }

    @Test
    default void by_whom_it_was_approved_is_kept() {
        LogInApproval one = added(asked("one", EVENING));
        Account clerk = clerk("clerk");
        LogInApproval approved = one.approvedBy(clerk.id(), Proof.Degree.FACTOR, EVENING.plusSeconds(9));

        done(() -> {
            accounts().save(clerk);
            approvals().keepApproval(approved);
            return clerk;
        });

        assertThat(found(one)).contains(approved);
    }

    @Test
    default void what_is_removed_is_gone() {
        LogInApproval one = added(asked("one", EVENING));

        done(() -> {
            approvals().remove(one.id());
            approvals().remove(one.id());
            return one;
        });

        assertThat(found(one)).isEmpty();
    }

    @Test
    default void the_oldest_are_forgotten_first_and_no_more_than_asked() {
        LogInApproval young = added(asked("young", EVENING));
        LogInApproval old = added(asked("old", EVENING.minusSeconds(1)));
        LogInApproval older = added(asked("older", EVENING.minusSeconds(2)));

        assertThat(done(() -> approvals().forgetBefore(EVENING, 1))).isEqualTo(1);
        assertThat(found(older)).isEmpty();
        assertThat(done(() -> approvals().forgetBefore(EVENING, 5))).isEqualTo(1);
        assertThat(found(old)).isEmpty();
        assertThat(found(young)).contains(young);
    }
}
