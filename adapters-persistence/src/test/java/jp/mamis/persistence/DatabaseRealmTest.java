package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.mamis.application.kernel.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseRealmTest {

    private static final List<String> CHANGES =
            List.of("update installation set realm = 'demonstration'", "delete from installation");

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void a_database_belongs_to_the_realm_it_was_begun_for_whatever_is_tried() throws Exception {
        assertThat(DatabaseRealm.realmOf(DATABASE.database())).isEmpty();
        DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION);
        assertThat(DatabaseRealm.realmOf(DATABASE.database())).contains(Realm.PRODUCTION);

        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : CHANGES) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(change))
                        .withMessageContaining("never changes");
            }
        }

        assertThatCode(() -> DatabaseRealm.claim(DATABASE.database(), Realm.PRODUCTION))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(DatabaseRealm.OtherRealm.class)
                .isThrownBy(() -> DatabaseRealm.claim(DATABASE.database(), Realm.DEMONSTRATION))
                .withMessageContaining("MAMIS_REALM=production");
    }
}
