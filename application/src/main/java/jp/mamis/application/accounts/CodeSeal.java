package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.OneUseCode;
import jp.mamis.domain.accounts.ShortCode;

/** Seals one-use codes with a key that is not in the store, so that a copy of the store opens no account. */
public interface CodeSeal {

    /** The keyed digest of {@code code}, lower-case hexadecimal, the same for the same code on every node. */
    String seal(OneUseCode code);

    /** The same for the code of a command. */
    String seal(ShortCode code);
}
