package jp.mamis.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.mamis.application.kernel.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"15, 15.18, UTF8, true", "18, 18.6, EUC_JP, true", "16, 16.1, UTF8, false"})
    void a_database_too_old_or_of_another_text_is_refused_with_what_to_do(
            int major, String version, String encoding, boolean byCodePoint) {
        assertThatThrownBy(() -> UnsuitableDatabase.judge(major, version, encoding, byCodePoint))
                .isInstanceOf(UnsuitableDatabase.class)
                .hasMessageContainingAll("PostgreSQL 16 or newer", version, encoding, "create database");
    }

    @Test
    void a_database_of_another_encoding_is_refused_before_anything_is_written() throws SQLException {
        DatabaseSettings own = DATABASE.settings();
        execute("create database other_text template template0 encoding 'EUC_JP' locale 'C'");
        DatabaseSettings other =
                new DatabaseSettings(own.url().replaceAll("/[^/]+$", "/other_text"), own.user(), own.password(), 1);
        try {
            assertThatThrownBy(() -> Database.open(other))
                    .isInstanceOf(UnsuitableDatabase.class)
                    .hasMessageContaining("EUC_JP");
        } finally {
            execute("drop database other_text with (force)");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_told_apart_from_a_fault_of_the_program() {
        DatabaseSettings nobody = new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/mamis", "mamis", "", 1);

        assertThatThrownBy(() -> Database.open(nobody)).isInstanceOf(StoreUnavailable.class);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
