package jp.mamis.web.boot;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.mamis.application.kernel.RequestInHand;
import jp.mamis.web.json.JsonParts;

/**
 * The log as one JSON object on each line: time, level, logger, request, message, and of a failure its classes and where it
 * came from. Never a failure's own message: libraries quote values in theirs.
 */
final class JsonLines extends Formatter {

    private static final int MOST_FRAMES = 16;

    /** Everything this process logs from now on. */
    static void install() {
        Arrays.stream(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setFormatter(new JsonLines()));
    }

    @Override
    public String format(LogRecord record) {
        JsonObjectBuilder line = JsonParts.object()
                .add("time", record.getInstant().toString())
                .add("level", record.getLevel().getName())
                .add("logger", String.valueOf(record.getLoggerName()))
                .add("request", RequestInHand.id())
                .add("message", String.valueOf(formatMessage(record)));
        if (record.getThrown() != null) {
            line.add("exception", record.getThrown().getClass().getName())
                    .add("cause", rootOf(record.getThrown()).getClass().getName())
                    .add("at", frames(rootOf(record.getThrown())));
        }
        return line.build() + "\n";
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static JsonArrayBuilder frames(Throwable thrown) {
        JsonArrayBuilder frames = JsonParts.array();
        Arrays.stream(thrown.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> frames.add(frame.toString()));
        return frames;
    }
}
