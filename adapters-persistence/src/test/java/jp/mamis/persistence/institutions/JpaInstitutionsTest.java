package jp.mamis.persistence.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.mamis.application.institutions.InstitutionsContract;
import jp.mamis.application.procedures.JoinScene;
import jp.mamis.domain.fixture.Institutions;
import jp.mamis.persistence.TestAdapters;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaInstitutionsTest implements InstitutionsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public JoinScene scene() {
        DATABASE.empty();
        return new JoinScene(TestAdapters.over(DATABASE.database()).ports()).prepared(0);
    }

    @Test
    void what_an_entry_said_before_is_kept() throws SQLException {
        JoinScene scene = scene();

        InstitutionsContract.kept(scene, Institutions.hospital());
        InstitutionsContract.kept(scene, Institutions.hospital().closingOn(JoinScene.BOARD_DAY));

        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*), count(superseded_at) from mamis.institution")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
            assertThat(rows.getInt(2)).isEqualTo(1);
        }
    }
}
