package jp.mamis.application.memory;

import jp.mamis.application.accounts.Accounts;
import jp.mamis.application.accounts.HelpRequests;
import jp.mamis.application.accounts.HelpRequestsContract;
import jp.mamis.application.kernel.UnitOfWork;

class InMemoryHelpRequestsTest implements HelpRequestsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Accounts accounts = new InMemoryAccounts(store);
    private final HelpRequests requests = new InMemoryHelpRequests(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public HelpRequests requests() {
        return requests;
    }
}
