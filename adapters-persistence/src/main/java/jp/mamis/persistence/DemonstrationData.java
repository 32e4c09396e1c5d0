package jp.mamis.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.StoreUnavailable;

/** Everything a demonstration's database holds, and its end. Where real people are kept, nothing of this works. */
public final class DemonstrationData {

    /** Schema, realm and the proof of the shared secret belong to the installation and stay. */
    private static final String STAYING = "('flyway_schema_history', 'installation', 'shared_secret')";

    /** Some tables refuse to be emptied, by a trigger that rests meanwhile. */
    private static final String EMPTYING = """
            do $$
            declare
              going text;
              guarded regclass;
            begin
              select string_agg(oid::regclass::text, ', ') into going from pg_class
                where relkind = 'r' and relnamespace = 'mamis'::regnamespace and relname not in %s;
              for guarded in
                select distinct tgrelid::regclass from pg_trigger join pg_class on pg_class.oid = tgrelid
                where not tgisinternal and relnamespace = 'mamis'::regnamespace and relname not in %s
              loop
                execute format('alter table %%s disable trigger user', guarded);
              end loop;
              execute 'truncate ' || going;
              for guarded in
                select distinct tgrelid::regclass from pg_trigger join pg_class on pg_class.oid = tgrelid
                where not tgisinternal and relnamespace = 'mamis'::regnamespace and relname not in %s
              loop
                execute format('alter table %%s enable trigger user', guarded);
              end loop;
              insert into mamis.journal_head values (1, 0, repeat('0', 64));
            end $$""".formatted(STAYING, STAYING, STAYING);

    private DemonstrationData() {}

    /** How many rows a table has. */
    public static long count(Database database, Table table) {
        return onConnection(database, statement -> {
            try (ResultSet row = statement.executeQuery("select count(*) from mamis." + table.name)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** What is worth telling before it goes. */
    public enum Table {
        PEOPLE("physician"),
        PROCEDURES("procedure"),
        ACCOUNTS("account"),
        ENTRIES("journal_entry");

        private final String name;

        Table(String name) {
            this.name = name;
        }
    }

    /**
     * Takes everything out of the database but what belongs to the installation itself.
     *
     * @throws IllegalStateException unless its realm is the demonstration's
     */
    public static void empty(Database database) {
        if (!DatabaseRealm.realmOf(database).equals(Optional.of(Realm.DEMONSTRATION))) {
            throw new IllegalStateException("only a demonstration is emptied");
        }
        onConnection(database, statement -> statement.execute(EMPTYING));
    }

    private interface Act<T> {
        T on(Statement statement) throws SQLException;
    }

    private static <T> T onConnection(Database database, Act<T> act) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return act.on(statement);
        } catch (SQLException failure) {
            throw new StoreUnavailable("the database could not be emptied or counted", failure);
        }
    }
}
