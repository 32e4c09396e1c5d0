package jp.mamis.persistence.passwords;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import jp.mamis.application.kernel.StoreUnavailable;

/** Sees to it that every node and command of an installation has the same secret. */
public final class SharedSecret {

    /** The secret is missing or another one: codes, links and second factors would not open here. */
    public static final class OtherSecret extends RuntimeException {
        private OtherSecret(Path file, String how) {
            super("This database belongs to an installation whose secret " + how + " " + file
                    + ": set MAMIS_SECRET_FILE to the file of the other nodes, or bring it back from the backup");
        }
    }

    private SharedSecret() {}

    /**
     * Reads the secret in the file. It is made anew only for a database that has seen none.
     *
     * @throws OtherSecret           when the database was used with another secret, or with one that is not there
     * @throws IllegalStateException when others may read the file or its content is no key
     */
    public static NodeSecret of(DataSource database, Path file) {
        try (Connection connection = database.getConnection()) {
            Optional<String> kept = kept(connection);
            if (kept.isPresent() && !Files.exists(file)) {
                throw new OtherSecret(file, "is not in");
            }
            NodeSecret secret = NodeSecret.inFile(file);
            String digest = secret.digest("installation", "");
            if (kept.isEmpty()) {
                keep(connection, digest);
            }
            if (!kept(connection).equals(Optional.of(digest))) {
                throw new OtherSecret(file, "is not the one in");
            }
            return secret;
        } catch (SQLException failure) {
            throw new StoreUnavailable("the digest of the secret cannot be read", failure);
        }
    }

    private static Optional<String> kept(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet row = question.executeQuery("select digest from mamis.shared_secret")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private static void keep(Connection connection, String digest) throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(
                "insert into mamis.shared_secret (digest) values (?) on conflict (only_one) do nothing")) {
            first.setString(1, digest);
            first.executeUpdate();
        }
    }
}
