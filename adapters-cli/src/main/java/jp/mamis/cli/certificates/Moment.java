package jp.mamis.cli.certificates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.kernel.MalformedValue;

/** A time that is typed: in Tokyo, or with an offset. */
public final class Moment {

    private Moment() {}

    /** @throws MalformedValue of kind {@code moment} */
    public static Instant parse(String text) {
        try {
            return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(JapanTime.TOKYO).toInstant();
        } catch (DateTimeException unreadable) {
            throw new MalformedValue("moment", text);
        }
    }
}
