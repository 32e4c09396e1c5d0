package jp.mamis.application.memory;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.Outbox;
import jp.mamis.application.mail.OutboxContract;

class InMemoryOutboxTest implements OutboxContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final Outbox outbox = new InMemoryOutbox(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }
}
