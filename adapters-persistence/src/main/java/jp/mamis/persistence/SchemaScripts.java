package jp.mamis.persistence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The numbered scripts of this program, which make the schema of a database. */
public final class SchemaScripts {

    private SchemaScripts() {}

    /** Runs those that have not run yet. */
    public static void run(DataSource pool) {
        of(pool, MigrationVersion.LATEST).migrate();
    }

    /** Runs those up to and with the one of this number, as a program of that time did. */
    public static void runUpTo(String number, DataSource pool) {
        of(pool, MigrationVersion.fromVersion(number)).migrate();
    }

    /** How many wait to be run; none where the database is of a newer program. */
    public static int waiting(DataSource pool) {
        return of(pool, MigrationVersion.LATEST).info().pending().length;
    }

    /** The number of the newest one that this program has. */
    public static String newest(DataSource pool) {
        return Arrays.stream(of(pool, MigrationVersion.LATEST).info().all())
                .filter(script -> script.getState().isResolved())
                .flatMap(script -> Optional.ofNullable(script.getVersion()).stream())
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElseThrow();
    }

    /** Whether the first number is that of a later script than the second. */
    public static boolean isLater(String number, String other) {
        return MigrationVersion.fromVersion(number).isNewerThan(other);
    }

    private static Flyway of(DataSource pool, MigrationVersion last) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db")
                .defaultSchema(Database.SCHEMA)
                .target(last)
                .load();
    }
}
