package jp.mamis.application.accounts;

import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.FactorSet;

/** The second factors of accounts. */
public interface FactorSets {

    /** The factors of {@code account}; {@link FactorSet#none} where nothing was ever set up. */
    FactorSet of(AccountId account);

    /** @throws jp.mamis.application.kernel.StaleState when they have changed since they were read */
    void save(FactorSet factors);
}
