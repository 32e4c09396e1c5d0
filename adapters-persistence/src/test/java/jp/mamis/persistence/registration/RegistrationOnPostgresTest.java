package jp.mamis.persistence.registration;

import jp.mamis.application.Ports;
import jp.mamis.application.registration.RegistrationScenario;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegistrationOnPostgresTest implements RegistrationScenario {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public Ports ports() {
        DATABASE.empty();
        return TestAdapters.over(DATABASE.database()).ports();
    }

    @Override
    public int attack() {
        return 500;
    }
}
