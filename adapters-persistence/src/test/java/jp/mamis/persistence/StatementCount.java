package jp.mamis.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Counts the statements that a database is sent, whoever sends them: it stands between the pool and everything that takes
 * a connection from it. A batch counts once, as it is sent once.
 */
public final class StatementCount {

    private final AtomicInteger sent = new AtomicInteger();

    /** How many statements {@code act} took. */
    public int during(Runnable act) {
        int before = sent.get();
        act.run();
        return sent.get() - before;
    }

    /** The same data source, counted. */
    public DataSource on(DataSource source) {
        return counted(DataSource.class, source);
    }

    private <T> T counted(Class<T> as, Object real) {
        return as.cast(Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {as}, (proxy, asked, arguments) -> {
                    if (real instanceof Statement && asked.getName().startsWith("execute")) {
                        sent.incrementAndGet();
                    }
                    try {
                        Object answer = asked.invoke(real, arguments);
                        Optional<Class<?>> further = further(asked.getReturnType());
                        return answer == null || further.isEmpty() ? answer : counted(further.get(), answer);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** What leads to statements is counted in turn. */
    private static Optional<Class<?>> further(Class<?> answer) {
        return Stream.<Class<?>>of(Connection.class, CallableStatement.class, PreparedStatement.class, Statement.class)
                .filter(answer::equals)
                .findFirst();
    }
}
