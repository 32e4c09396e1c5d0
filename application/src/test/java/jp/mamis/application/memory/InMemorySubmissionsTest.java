package jp.mamis.application.memory;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.once.Submissions;
import jp.mamis.application.once.SubmissionsContract;

class InMemorySubmissionsTest implements SubmissionsContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Submissions submissions = new InMemorySubmissions(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Submissions submissions() {
        return submissions;
    }
}
