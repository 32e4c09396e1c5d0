package jp.mamis.persistence;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A schema from which a newer program has taken what this one needs. One to which a newer program has only added is served:
 * while the nodes of an installation are brought up to date one after the other, older ones work beside newer ones.
 *
 * <p>Which it is, a script says by its name: one that takes away, renames or narrows is called {@code VNNN__contract_…}.
 */
public final class NewerSchema extends RuntimeException {

    private static final System.Logger LOG = System.getLogger(NewerSchema.class.getName());
    private static final String TAKES_AWAY = "contract ";

    private NewerSchema(String contracted, String known) {
        super("This database belongs to a newer program: its script " + contracted
                + " took away what this program needs, which knows the scripts up to " + known
                + ". Start the newer program on this machine.");
    }

    /**
     * What newer programs have made of a schema.
     *
     * @param number     of their last script
     * @param contracted number of their first script that took something away
     */
    public record Beyond(String number, Optional<String> contracted) {}

    /** What this program does not know of a schema; empty where it knows all of it. */
    public static Optional<Beyond> in(DataSource pool) {
        List<MigrationInfo> unknown = SchemaScripts.all(pool)
                .filter(script -> script.getState() == MigrationState.FUTURE_SUCCESS)
                .sorted(Comparator.comparing(MigrationInfo::getVersion))
                .toList();
        return unknown.stream()
                .reduce((earlier, later) -> later)
                .map(last -> new Beyond(
                        last.getVersion().getVersion(),
                        unknown.stream()
                                .filter(script -> takesAway(script.getDescription()))
                                .map(MigrationInfo::getVersion)
                                .map(MigrationVersion::getVersion)
                                .findFirst()));
    }

    /** @param description of a script, as its name gives it */
    static boolean takesAway(String description) {
        return description.startsWith(TAKES_AWAY);
    }

    /**
     * Lets pass a schema that this program can work on.
     *
     * @return whether it is a newer one
     * @throws NewerSchema when a newer program took something away
     */
    static boolean admit(DataSource pool) {
        Optional<Beyond> beyond = in(pool);
        beyond.flatMap(Beyond::contracted).ifPresent(script -> {
            throw new NewerSchema(script, SchemaScripts.newest(pool));
        });
        beyond.ifPresent(newer -> LOG.log(
                Level.WARNING,
                "The database is of schema {0}, newer than this program''s {1}. Nothing was taken away, so it is served:"
                        + " bring this program up to date, too",
                newer.number(),
                SchemaScripts.newest(pool)));
        return beyond.isPresent();
    }
}
