package jp.mamis.application.hpki.ca;

import java.time.Duration;
import java.util.Optional;

/** What the clock is compared with (時刻の基準). */
public interface ClockReference {

    /** By how much our clock is ahead of it, less than nothing when behind; empty where nobody knows. */
    Optional<Duration> ahead();
}
