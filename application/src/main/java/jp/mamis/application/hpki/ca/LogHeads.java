package jp.mamis.application.hpki.ca;

import java.util.Optional;

/** How far the store has seen each log of issuing go. */
public interface LogHeads {

    Optional<LogHead> find(String log);

    /** Whether any log was ever seen. */
    boolean any();

    /** Keeps it, unless that log was seen to go as far or farther. */
    void advance(LogHead head);

    /** Keeps it, however far that log was seen to go. */
    void reset(LogHead head);
}
