package jp.mamis.application.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.Outcome;

/** Ends what others hold of an account whose own duty has ended: nobody stands in for a duty that is no more. */
final class DeputiesEnding {

    private final Accounts accounts;

    DeputiesEnding(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Ends what would last to {@code day} or longer at a body, where the own duty ends before. */
    void endBeyond(AccountId absent, AssociationId body, LocalDate day, LocalDate today, Instant now) {
        for (Account deputy : accounts.deputiesOf(absent)) {
            Account next = deputy;
            for (Grant held : deputy.grants().stream()
                    .filter(grant -> grant.deputyOf().equals(Optional.of(absent)) && grant.isStandingOn(day))
                    .map(grant -> grant.grant())
                    .filter(grant -> grant.body().equals(body))
                    .distinct()
                    .toList()) {
                next = next.steppingBack(held, absent, today, now).accepted().orElse(next);
            }
            if (!next.equals(deputy)) {
                accounts.save(next);
            }
        }
    }

    /** @param duty the one that ended; empty for all of the account */
    void end(AccountId absent, Optional<Grant> duty, LocalDate today, Instant now) {
        for (Account deputy : accounts.deputiesOf(absent)) {
            Account next = deputy;
            for (Grant held : deputy.grants().stream()
                    .filter(grant -> grant.deputyOf().equals(Optional.of(absent)) && grant.isStandingOn(today))
                    .map(grant -> grant.grant())
                    .filter(grant -> duty.map(grant::equals).orElse(true))
                    .distinct()
                    .toList()) {
                Outcome<Account> without = next.steppingBack(held, absent, today, now);
                next = without.accepted().orElse(next);
            }
            if (!next.equals(deputy)) {
                accounts.save(next);
            }
        }
    }
}
