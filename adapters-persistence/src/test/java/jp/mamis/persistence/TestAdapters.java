package jp.mamis.persistence;

import jp.mamis.persistence.passwords.CheapHashing;
import jp.mamis.persistence.passwords.NodeSecret;

/** The adapters as deployed, but for the cost of a password. */
public final class TestAdapters {

    private TestAdapters() {}

    public static PersistenceAdapters over(Database database) {
        return new PersistenceAdapters(database, NodeSecret.ofThisRun(), CheapHashing.argon2());
    }
}
