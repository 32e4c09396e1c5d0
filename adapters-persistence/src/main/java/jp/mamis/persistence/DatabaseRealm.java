package jp.mamis.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.StoreUnavailable;

/** For whom a database works: written into it at the first start, never changed afterwards. */
public final class DatabaseRealm {

    /** The database was begun for the other realm; real and invented people never meet in one. */
    public static final class OtherRealm extends RuntimeException {
        private OtherRealm(Realm found) {
            super("This database belongs to the " + nameOf(found) + " realm and cannot change: set MAMIS_REALM="
                    + nameOf(found) + " or give another database");
        }
    }

    private DatabaseRealm() {}

    /**
     * Makes the database one of this realm, or sees that it is.
     *
     * @throws OtherRealm when it was begun for the other one
     */
    public static void claim(Database database, Realm realm) {
        Realm found = recorded(database, realm);
        if (found != realm) {
            throw new OtherRealm(found);
        }
    }

    /** What the database was begun for; empty before its first start. */
    public static Optional<Realm> realmOf(Database database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement question = connection.createStatement()) {
            return realmIn(question);
        } catch (SQLException failure) {
            throw new StoreUnavailable("the realm of the database cannot be read", failure);
        }
    }

    private static Realm recorded(Database database, Realm wish) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement first = connection.prepareStatement(
                        "insert into installation (realm) values (?) on conflict (only_one) do nothing");
                Statement question = connection.createStatement()) {
            first.setString(1, nameOf(wish));
            first.executeUpdate();
            return realmIn(question).orElseThrow();
        } catch (SQLException failure) {
            throw new StoreUnavailable("the realm of the database cannot be read", failure);
        }
    }

    private static Optional<Realm> realmIn(Statement question) throws SQLException {
        try (ResultSet row = question.executeQuery("select realm from installation")) {
            return row.next()
                    ? Optional.of(Realm.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                    : Optional.empty();
        }
    }

    private static String nameOf(Realm realm) {
        return realm.name().toLowerCase(Locale.ROOT);
    }
}
