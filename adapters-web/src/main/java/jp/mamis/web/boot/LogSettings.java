package jp.mamis.web.boot;

import java.time.Duration;

/**
 * How the portal writes its log.
 *
 * @param json          as one JSON object on each line; else as the server does
 * @param slowStatement how long a statement to the database takes that is noted
 */
public record LogSettings(boolean json, Duration slowStatement) {

    private static final int USUAL_MILLIS = 500;
    private static final int MOST_MILLIS = 9_999;

    /** @throws WrongSetting naming the setting that cannot be used */
    static LogSettings of(Environment given) {
        String form = given.or("MAMIS_LOG", "text");
        if (!form.equals("text") && !form.equals("json")) {
            throw new WrongSetting("MAMIS_LOG must be text or json, not \"" + form + "\"");
        }
        int millis = given.number("MAMIS_SLOW_STATEMENT_MILLIS", MOST_MILLIS, USUAL_MILLIS);
        return new LogSettings(form.equals("json"), Duration.ofMillis(millis));
    }
}
