package jp.mamis.application.memory;

import jp.mamis.application.kernel.UnitOfWork;
import jp.mamis.application.mail.MailLanguages;
import jp.mamis.application.mail.MailLanguagesContract;

class InMemoryMailLanguagesTest implements MailLanguagesContract {

    private final InMemoryStore store = new InMemoryStore();
    private final UnitOfWork work = new InMemoryUnitOfWork(store);
    private final MailLanguages languages = new InMemoryMailLanguages(store);

    @Override
    public UnitOfWork work() {
        return work;
    }

    @Override
    public MailLanguages languages() {
        return languages;
    }
}
