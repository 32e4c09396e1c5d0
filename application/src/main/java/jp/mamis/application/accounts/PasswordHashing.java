package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.CredentialHash;
import jp.mamis.domain.accounts.Password;

/**
 * A slow salted hash for passwords. Slow on purpose: call it outside transactions.
 */
public interface PasswordHashing {

    /**
     * A new hash, different each time.
     *
     * @throws HashingBusy when too many wait for a turn
     */
    CredentialHash hash(Password password);

    /**
     * Whether {@code password} gave {@code hash}; false for a hash it cannot read.
     *
     * @throws HashingBusy when too many wait for a turn
     */
    boolean matches(Password password, CredentialHash hash);

    /** A hash that no password gave and that costs as much to try as any other. */
    CredentialHash decoy();
}
