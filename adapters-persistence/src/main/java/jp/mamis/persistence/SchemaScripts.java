package jp.mamis.persistence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The numbered scripts of this program, which make the schema of a database. */
public final class SchemaScripts {

    private static final int WITHOUT_END = -1;

    private SchemaScripts() {}

    /**
     * Runs those that have not run yet. One program does so at a time, and others wait for it; where a newer one has been
     * before, none is left to run.
     *
     * @throws NewerSchema when a newer program took away what this one needs
     * @throws org.flywaydb.core.api.FlywayException when one that has run is another than that of this number here, or one
     *     below the last was left out
     */
    public static void run(DataSource pool) {
        if (NewerSchema.admit(pool)) {
            of(pool, MigrationVersion.LATEST).validate();
        } else {
            of(pool, MigrationVersion.LATEST).migrate();
        }
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
        return all(pool)
                .filter(script -> script.getState().isResolved())
                .flatMap(script -> Optional.ofNullable(script.getVersion()).stream())
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElseThrow();
    }

    static Stream<MigrationInfo> all(DataSource pool) {
        return Arrays.stream(of(pool, MigrationVersion.LATEST).info().all());
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
                .lockRetryCount(WITHOUT_END)
                .load();
    }
}
