package jp.mamis.persistence.mail;

import jp.mamis.application.mail.MailScenario;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailOnPostgresTest implements MailScenario {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene() {
        DATABASE.empty();
        return new JoinScene(new PersistenceAdapters(DATABASE.database()).ports()).prepared(10);
    }
}
