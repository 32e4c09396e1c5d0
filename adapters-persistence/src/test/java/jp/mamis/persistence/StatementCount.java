package jp.mamis.persistence;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the statements that a database is sent. */
public final class StatementCount {

    private final AtomicInteger sent = new AtomicInteger();

    private StatementCount() {}

    public static StatementCount of(Database database) {
        StatementCount count = new StatementCount();
        database.entityManagers().unwrap(ServerSession.class).setSessionLog(count.listening());
        return count;
    }

    /** How many statements {@code act} took. */
    public int during(Runnable act) {
        int before = sent.get();
        act.run();
        return sent.get() - before;
    }

    private DefaultSessionLog listening() {
        return new DefaultSessionLog() {
            @Override
            public boolean shouldLog(int level, String category) {
                return SQL.equals(category) && level == FINE;
            }

            @Override
            public void log(SessionLogEntry entry) {
                sent.incrementAndGet();
            }
        };
    }
}
