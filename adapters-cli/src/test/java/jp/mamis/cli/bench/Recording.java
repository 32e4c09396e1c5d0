package jp.mamis.cli.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * What is sent to a database, statement by statement with its values, so that it can be sent again by bare JDBC. One thread
 * at a time.
 */
final class Recording {

    /** A call on a connection or a statement. */
    private record Call(Method method, List<Object> arguments) {}

    /** A statement that was prepared, or a plain one, and everything it was told. */
    private record Sent(String sql, List<Call> calls) {}

    private final List<Sent> sent = new ArrayList<>();

    /** A data source that is recorded. */
    DataSource on(DataSource source) {
        return proxy(DataSource.class, (proxy, asked, arguments) -> {
            Object answer = invoke(source, asked, arguments);
            return answer instanceof Connection connection ? recorded(connection) : answer;
        });
    }

    /** What was sent since the last time. */
    Script taken() {
        Script script = new Script(List.copyOf(sent));
        sent.clear();
        return script;
    }

    private Connection recorded(Connection connection) {
        return proxy(Connection.class, (proxy, asked, arguments) -> {
            Object answer = invoke(connection, asked, arguments);
            if (answer instanceof PreparedStatement prepared) {
                return recorded(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return answer instanceof Statement plain ? recorded(Statement.class, plain, "") : answer;
        });
    }

    private <T extends Statement> T recorded(Class<T> as, T statement, String sql) {
        List<Call> calls = new ArrayList<>();
        return proxy(as, (proxy, asked, arguments) -> {
            String name = asked.getName();
            boolean execution = name.startsWith("execute");
            if (execution || name.equals("addBatch") || (name.startsWith("set") && arguments[0] instanceof Integer)) {
                calls.add(new Call(asked, arguments == null ? List.of() : new ArrayList<>(Arrays.asList(arguments))));
            }
            if (execution) {
                sent.add(new Sent(sql, List.copyOf(calls)));
                calls.clear();
            }
            return invoke(statement, asked, arguments);
        });
    }

    private static <T> T proxy(Class<T> as, java.lang.reflect.InvocationHandler handler) {
        return as.cast(Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {as}, handler));
    }

    private static Object invoke(Object on, Method asked, Object[] arguments) throws Throwable {
        try {
            return asked.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** What one act sent, in its order. */
    record Script(List<Sent> sent) {

        int statements() {
            return sent.size();
        }

        /** Sends it again in one transaction and reads every answer. */
        void play(Connection connection) throws SQLException {
            for (Sent step : sent) {
                try (Statement statement =
                        step.sql().isEmpty() ? connection.createStatement() : connection.prepareStatement(step.sql())) {
                    for (Call call : step.calls()) {
                        read(replayed(statement, call));
                    }
                }
            }
            connection.commit();
        }

        private static Object replayed(Statement statement, Call call) throws SQLException {
            try {
                return call.method().invoke(statement, call.arguments().toArray());
            } catch (InvocationTargetException failed) {
                throw new SQLException(call.method().getName(), failed.getCause());
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(hidden);
            }
        }

        private static void read(Object answer) throws SQLException {
            if (answer instanceof ResultSet rows) {
                try (rows) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }
    }
}
