package jp.mamis.persistence.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.mamis.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SharedSecretTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @TempDir
    private Path folder;

    private DataSource database;

    @BeforeEach
    void unused() throws Exception {
        database = DATABASE.database().dataSource();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from mamis.shared_secret");
        }
    }

    @Test
    void the_first_start_makes_the_secret_and_every_other_finds_it() {
        NodeSecret made = SharedSecret.of(database, folder.resolve("secret"));

        assertThat(SharedSecret.of(database, folder.resolve("secret"))).isEqualTo(made);
    }

    @Test
    void a_node_with_another_secret_does_not_start() {
        SharedSecret.of(database, folder.resolve("secret"));
        NodeSecret.inFile(folder.resolve("other"));

        assertThatExceptionOfType(SharedSecret.OtherSecret.class)
                .isThrownBy(() -> SharedSecret.of(database, folder.resolve("other")))
                .withMessageContaining("MAMIS_SECRET_FILE");
    }

    @Test
    void a_secret_that_is_gone_is_not_made_anew() throws Exception {
        Path file = folder.resolve("secret");
        SharedSecret.of(database, file);
        Files.delete(file);

        assertThatExceptionOfType(SharedSecret.OtherSecret.class).isThrownBy(() -> SharedSecret.of(database, file));
        assertThat(file).doesNotExist();
    }
}
