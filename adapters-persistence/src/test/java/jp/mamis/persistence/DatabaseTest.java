package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void an_opened_database_answers_and_holds_the_schema_of_the_scripts() throws SQLException {
        Database database = DATABASE.database();

        assertThat(database.answers()).isTrue();
        assertThat(only("select current_schema()")).isEqualTo(Database.SCHEMA);
        assertThat(only("select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
    }

    @Test
    void the_persistence_unit_opens_on_the_pool() {
        var entities = DATABASE.database().entityManagers().createEntityManager();

        Object one = entities.createNativeQuery("select 1").getSingleResult();

        assertThat(one).isEqualTo(1);
        entities.close();
    }

    @Test
    void text_is_kept_and_sorted_by_code_point_without_regard_to_the_machine() throws SQLException {
        assertThat(only("select string_agg(t, '' order by t) from (values ('い'), ('ア'), ('a'), ('B'), ('あ')) v(t)"))
                .isEqualTo("Baあいア");
    }

    @Test
    void a_failed_statement_does_not_quote_what_is_stored() {
        assertThatThrownBy(() -> only("with one as (insert into mamis.mail_language"
                        + " values ('00000000-0000-0000-0000-000000000001', 'private') returning 1) select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("mail_language")
                .hasMessageNotContaining("private");
    }

    @Test
    void settings_never_show_the_password() {
        assertThat(DATABASE.settings().toString())
                .doesNotContain(DATABASE.settings().password());
    }

    @Test
    void another_kind_of_database_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatabaseSettings("jdbc:mysql://db/mamis", "mamis", "", 1))
                .withMessageContaining("PostgreSQL");
    }

    private static String only(String sql) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
