package jp.mamis.application.hpki.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.KnownStatus;
import jp.mamis.domain.hpki.status.SignedAnswer;

/** How certificates stand, and the answers that were signed ahead. */
public interface StatusBook {

    /** A certificate in force whose answers are to be signed. */
    record Due(SerialNumber serial, KnownStatus.Standing standing) {}

    /** What is known of each, in their order, in one look however many they are. */
    List<KnownStatus> look(List<CertId> asked);

    /**
     * Certificates of the authority that are in force at {@code now}, by number, {@code most} at the most, but for those of which an
     * answer under each digest says what is true, has begun and counts at {@code until}.
     *
     * @param after only greater numbers; empty for all
     */
    List<Due> due(CaGenerationId authority, Optional<SerialNumber> after, Instant now, Instant until, int most);

    /** How many certificates of the authority are in force at {@code now}. */
    int inForce(CaGenerationId authority, Instant now);

    /** Of how many of them answers under each digest say what is true and count at {@code until}. */
    int ready(CaGenerationId authority, Instant now, Instant until);

    /**
     * Keeps answers, each in place of the one before about the same certificate under the same digest; one that began later stays,
     * unless it begins after {@code now}, when a clock was ahead.
     */
    void keep(List<SignedAnswer> answers, Instant now);

    /** Lets go of answers that ended before {@code end}: nobody accepts them any more. Answers how many. */
    int forget(Instant end);

    /**
     * Answers of the authority that say what is true and count at {@code now}, by number and digest, {@code most} at the most.
     *
     * @param after only those behind it; empty for all
     */
    List<SignedAnswer> standing(CaGenerationId authority, Optional<SignedAnswer> after, Instant now, int most);
}
