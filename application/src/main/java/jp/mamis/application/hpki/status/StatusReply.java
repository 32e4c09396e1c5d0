package jp.mamis.application.hpki.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.ResponseStatus;

/**
 * What is answered.
 *
 * @param fresh of what everybody may keep for a while; none of errors and of answers to one alone
 */
public record StatusReply(ResponseStatus status, Der response, Optional<Fresh> fresh) {

    /** @param left how long it still counts */
    public record Fresh(Instant thisUpdate, Instant nextUpdate, Duration left) {}

    static StatusReply bare(ResponseStatus status) {
        return new StatusReply(status, status.bare(), Optional.empty());
    }
}
