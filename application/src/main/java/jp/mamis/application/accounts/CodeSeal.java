package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.OneUseCode;

/** Seals one-use codes with a key that is not in the store, so that a copy of the store opens no account. */
public interface CodeSeal {

    /** The keyed digest of {@code code}, lower-case hexadecimal, the same for the same code on every node. */
    String seal(OneUseCode code);
}
