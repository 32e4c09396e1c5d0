package jp.mamis.application.memory;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.settings.RuleBook;
import jp.mamis.application.settings.RuleBookContract;

class InMemoryRuleBookTest implements RuleBookContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final RuleBook ruleBook = new InMemoryRuleBook(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public RuleBook ruleBook() {
        return ruleBook;
    }
}
