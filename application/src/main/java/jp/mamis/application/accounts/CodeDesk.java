package jp.mamis.application.accounts;

import java.time.Instant;
import jp.mamis.domain.accounts.Account;
import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.PendingCode;

/** Makes one-use codes and stores the accounts that wait for them. */
final class CodeDesk {

    private static final int RANDOM_BYTES = 16;

    private final AccountPorts ports;

    CodeDesk(AccountPorts ports) {
        this.ports = ports;
    }

    HandedOut store(Account account, PendingCode.Delivery delivery, Instant now) {
        OneUseCode code = OneUseCode.from(ports.secrets().next(RANDOM_BYTES));
        Instant expiresAt = delivery.expiryFrom(now);
        ports.accounts().save(account.awaiting(new PendingCode(ports.seal().seal(code), expiresAt)));
        return new HandedOut(account.id(), account.loginId(), code, expiresAt);
    }
}
