package jp.mamis.persistence.accounts;

import java.util.Optional;
import jp.mamis.application.accounts.FactorSets;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.FactorSet;
import jp.mamis.persistence.work.CurrentEntityManager;

/** Second factors in PostgreSQL. */
public final class JpaFactorSets implements FactorSets {

    private final CurrentEntityManager current;

    public JpaFactorSets(CurrentEntityManager current) {
        this.current = current;
    }

    @Override
    public FactorSet of(AccountId account) {
        return Optional.ofNullable(current.get().find(FactorSetRow.class, account.value()))
                .map(FactorSetRow::toDomain)
                .orElseGet(() -> FactorSet.none(account));
    }

    @Override
    public void save(FactorSet factors) {
        current.store(FactorSetRow.from(factors), factors.version());
        current.get().flush();
    }
}
