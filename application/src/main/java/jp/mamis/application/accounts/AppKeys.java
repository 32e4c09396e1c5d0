package jp.mamis.application.accounts;

import java.util.UUID;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.AppCode;
import jp.mamis.domain.accounts.AppKey;
import jp.mamis.domain.accounts.TimeStep;

/** Makes the keys of authenticator apps with a secret that is not in the store, and the codes they show. */
public interface AppKeys {

    /** The key that belongs to {@code ticket} and {@code account}, the same on every node and for no other pair. */
    AppKey key(AccountId account, UUID ticket);

    /** The code of six figures that an app with {@code key} shows in {@code step} (RFC 6238, SHA-1). */
    AppCode code(AppKey key, TimeStep step);
}
