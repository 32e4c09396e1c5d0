package jp.mamis.persistence;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import jp.mamis.application.kernel.RequestInHand;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the pool and everything that takes a connection from it, counts the statements that took longer than a
 * limit and notes them in the log: id of the request, time and text, with {@code ?} in place of every value.
 */
public final class SlowStatements {

    private static final System.Logger LOG = System.getLogger(SlowStatements.class.getName());
    private static final Set<Class<?>> FURTHER =
            Set.of(Connection.class, CallableStatement.class, PreparedStatement.class, Statement.class);
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|\\b[0-9]+\\b");
    private static final int LONGEST_TEXT = 2_000;

    private final Duration limit;
    private final LongAdder slow = new LongAdder();

    /** @param limit a statement that takes as long is slow */
    public SlowStatements(Duration limit) {
        this.limit = limit;
    }

    /** For whoever runs one command: nothing is slow. */
    public static SlowStatements none() {
        return new SlowStatements(Duration.ofDays(1));
    }

    /** How many there were. */
    public long count() {
        return slow.sum();
    }

    DataSource on(DataSource source) {
        return watched(DataSource.class, source, "");
    }

    private <T> T watched(Class<T> as, Object real, String sql) {
        return as.cast(Proxy.newProxyInstance(
                SlowStatements.class.getClassLoader(), new Class<?>[] {as}, (proxy, asked, arguments) -> {
                    if (real instanceof Statement && asked.getName().startsWith("execute")) {
                        return timed(real, asked, arguments, textOf(sql, arguments));
                    }
                    Object answer = answered(real, asked, arguments);
                    Class<?> type = asked.getReturnType();
                    // Whoever unwraps wants the real one.
                    return answer == null || !FURTHER.contains(type)
                            ? answer
                            : watched(type, answer, textOf("", arguments));
                }));
    }

    private @Nullable Object timed(Object real, Method asked, Object @Nullable [] arguments, String sql)
            throws Throwable {
        long begun = System.nanoTime();
        try {
            return answered(real, asked, arguments);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (took.compareTo(limit) >= 0) {
                slow.increment();
                note(took, sql);
            }
        }
    }

    private static void note(Duration took, String sql) {
        LOG.log(
                Level.WARNING,
                "slow statement request={0} ms={1} sql={2}",
                RequestInHand.id(),
                Long.toString(took.toMillis()),
                plain(sql));
    }

    /** The text on one line, without values. */
    static String plain(String sql) {
        String text = VALUE.matcher(sql).replaceAll("?").replaceAll("\\s+", " ").strip();
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }

    private static String textOf(String prepared, Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : prepared;
    }

    private static @Nullable Object answered(Object real, Method asked, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return asked.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
