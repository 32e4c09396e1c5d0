package jp.mamis.application.memory;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.AppKeys;
import jp.mamis.application.accounts.AppKeysContract;
import jp.mamis.application.accounts.FactorSets;
import jp.mamis.application.accounts.FactorSetsContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryFactorSetsTest implements FactorSetsContract, AppKeysContract {

    private final InMemoryStore store = new InMemoryStore();
    private final Accounts accounts = new InMemoryAccounts(store);
    private final FactorSets factors = new InMemoryFactorSets(store);

    @Override
    public UnitOfWork work() {
        return new InMemoryUnitOfWork(store);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public FactorSets factors() {
        return factors;
    }

    @Override
    public AppKeys keys() {
        return new PlainAppKeys();
    }
}
