package jp.mamis.application.memory;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.accounts.FactorSets;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.FactorSet;

/** Second factors in memory. */
public final class InMemoryFactorSets implements FactorSets {

    private final InMemoryStore store;
    private final NavigableMap<UUID, FactorSet> factors;

    public InMemoryFactorSets(InMemoryStore store) {
        this.store = store;
        this.factors = store.table();
    }

    @Override
    public FactorSet of(AccountId account) {
        return Optional.ofNullable(factors.get(account.value())).orElseGet(() -> FactorSet.none(account));
    }

    @Override
    public void save(FactorSet wanted) {
        store.requireTransaction();
        if (!of(wanted.account()).version().equals(wanted.version())) {
            throw new StaleState("second factor");
        }
        factors.put(
                wanted.account().value(),
                new FactorSet(
                        wanted.account(), wanted.version().next(), wanted.app(), wanted.recovery(), wanted.passkeys()));
    }
}
