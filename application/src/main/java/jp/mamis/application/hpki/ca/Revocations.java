package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.RevocationReason;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was revoked. None is removed and none changed. */
public interface Revocations {

    /** Keeps it, unless that number was revoked before; answers with the first. */
    Revocation keep(Revocation revocation);

    /**
     * Revokes every certificate of an authority that is issued or being made, is not over and was not revoked, from this
     * second on. Answers with how many.
     */
    int keepAll(CaGenerationId authority, RevocationGround ground, RevocationReason published, Instant now);

    Optional<Revocation> find(CaGenerationId authority, SerialNumber serial);

    /**
     * The numbers of an authority that were revoked on one of those grounds, of certificates that end at {@code lasting} or
     * after.
     */
    Set<SerialNumber> revoked(CaGenerationId authority, Set<RevocationGround> grounds, Instant lasting);

    /** All of an authority, by number. */
    List<Revocation> of(CaGenerationId authority);
}
