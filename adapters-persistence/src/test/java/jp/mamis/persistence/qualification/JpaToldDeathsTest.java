package jp.mamis.persistence.qualification;

import java.nio.file.Path;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.qualification.ToldDeathsContract;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class JpaToldDeathsTest implements ToldDeathsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final PersistenceAdapters adapters = TestAdapters.over(DATABASE.database());

    @TempDir
    private Path folder;

    @BeforeEach
    void emptied() {
        DATABASE.empty();
    }

    @Override
    public Ports ports() {
        return adapters.ports();
    }

    @Override
    public IssuancePorts issuance() {
        return adapters.issuance(folder);
    }
}
