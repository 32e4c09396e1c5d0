package jp.mamis.persistence;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Databases whose every statement somebody else sees on its way. */
public final class WatchedDatabase {

    private WatchedDatabase() {}

    /** @param seen what the pool is seen through */
    public static Database open(DatabaseSettings settings, UnaryOperator<DataSource> seen) {
        return Database.open(settings, seen);
    }
}
