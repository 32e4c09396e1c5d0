package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.RevocationGround;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was revoked. None is removed and none changed. */
public interface Revocations {

    /** Keeps it, unless that number was revoked before; answers with the first. */
    Revocation keep(Revocation revocation);

    Optional<Revocation> find(CaGenerationId authority, SerialNumber serial);

    /** When the last one of an authority on one of those grounds was recorded; none where there is none. */
    Optional<Instant> last(CaGenerationId authority, Set<RevocationGround> grounds);

    /** All of an authority, by number. */
    List<Revocation> of(CaGenerationId authority);
}
