package jp.mamis.application.hpki.ca;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was revoked. None is removed and none changed. */
public interface Revocations {

    /** Keeps it, unless that number was revoked before; answers with the first. */
    Revocation keep(Revocation revocation);

    Optional<Revocation> find(CaGenerationId authority, SerialNumber serial);

    /** All of an authority, by number. */
    List<Revocation> of(CaGenerationId authority);
}
