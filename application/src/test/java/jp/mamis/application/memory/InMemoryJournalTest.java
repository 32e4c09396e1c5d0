package jp.mamis.application.memory;

import jp.mamis.application.journal.Journal;
import jp.mamis.application.journal.JournalContract;
import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.kernel.UnitOfWorkContract;

class InMemoryJournalTest implements JournalContract, UnitOfWorkContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Journal journal = new InMemoryJournal(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public boolean othersCommitMeanwhile() {
        return false;
    }
}
