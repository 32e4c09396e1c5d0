package jp.mamis.application.memory;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.AppKeys;
import jp.mamis.application.accounts.AppKeysContract;
import jp.mamis.application.accounts.FactorSets;
import jp.mamis.application.accounts.FactorSetsContract;
import jp.mamis.application.accounts.LogInApprovals;
import jp.mamis.application.accounts.LogInApprovalsContract;
import jp.mamis.application.accounts.Passkeys;
import jp.mamis.application.accounts.PasskeysContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.domain.accounts.PasskeyAnswer;

class InMemoryFactorSetsTest implements FactorSetsContract, AppKeysContract, PasskeysContract, LogInApprovalsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final Accounts accounts = new InMemoryAccounts(store);
    private final FactorSets factors = new InMemoryFactorSets(store);
    private final LogInApprovals approvals = new InMemoryLogInApprovals(store);

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

    @Override
    public Passkeys passkeys() {
        return new PlainPasskeys();
    }

    @Override
    public PasskeyAnswer made(String creation) {
        return PlainPasskeys.answer("device", creation);
    }

    @Override
    public PasskeyAnswer shown(String request) {
        return PlainPasskeys.answer("device", request);
    }

    @Override
    public LogInApprovals approvals() {
        return approvals;
    }
}
