package jp.mamis.domain.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/** What the system does by itself (定時処理). The name stands in the store, so a constant is never renamed. */
public enum TimedTask {
    /** Sends what waits in the outbox. */
    SEND_MAIL,
    /** Ends procedures that were sent back and not answered in time. */
    EXPIRE_PROCEDURES,
    /** Clears away what has run out: sessions, failed log-ins, answers given once, old mails. */
    CLEAR_AWAY,
    /** Tells offices what has arrived. */
    TELL_OFFICES,
    /** Reminds applicants who have not answered. */
    REMIND_APPLICANTS,
    /** Erases files whose time is over. */
    ERASE_FILES,
    /** Forgets drafts that nobody has gone on with. */
    FORGET_DRAFTS;

    public Rhythm rhythm() {
        return switch (this) {
            case SEND_MAIL -> new Rhythm.Every(Duration.ofSeconds(5));
            case CLEAR_AWAY -> new Rhythm.Every(Duration.ofHours(1));
            case EXPIRE_PROCEDURES -> new Rhythm.Daily(LocalTime.of(0, 10));
            case FORGET_DRAFTS -> new Rhythm.Daily(LocalTime.of(0, 40));
            case ERASE_FILES -> new Rhythm.Daily(LocalTime.of(1, 0));
            case TELL_OFFICES -> new Rhythm.Daily(LocalTime.of(8, 0));
            case REMIND_APPLICANTS -> new Rhythm.Daily(LocalTime.of(9, 0));
        };
    }

    /** The name in kebab case, as commands and texts call it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
