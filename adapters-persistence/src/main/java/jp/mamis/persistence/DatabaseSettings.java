package jp.mamis.persistence;

/**
 * How to reach one PostgreSQL database.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param password never shown: {@link #toString} leaves it out
 * @param poolSize most connections this process may hold, at least 1
 */
public record DatabaseSettings(String url, String user, String password, int poolSize) {

    public DatabaseSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("not a PostgreSQL address: it must start with jdbc:postgresql:");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("a pool needs at least one connection");
        }
    }

    public DatabaseSettings withUrl(String other) {
        return new DatabaseSettings(other, user, password, poolSize);
    }

    public DatabaseSettings withPoolSize(int size) {
        return new DatabaseSettings(url, user, password, size);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + user + " at " + url + ", pool of " + poolSize + "]";
    }
}
