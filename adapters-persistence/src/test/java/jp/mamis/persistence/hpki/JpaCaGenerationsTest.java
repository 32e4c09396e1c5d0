package jp.mamis.persistence.hpki;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.mamis.application.Ports;
import jp.mamis.application.hpki.ca.CaGenerationsContract;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaCaGenerationsTest implements CaGenerationsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public Ports ports() {
        DATABASE.empty();
        return TestAdapters.over(DATABASE.database()).ports();
    }

    @Test
    void a_row_is_never_changed() throws SQLException {
        Ports ports = ports();
        ports.work().inTransaction(() -> {
            ports.authority().generations().add(Authorities.root(CaRealm.DEMONSTRATION, 1));
            return 1;
        });

        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update mamis.ca_generation set number = 2"))
                    .hasMessageContaining("never changed");
        }
    }
}
