package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was ever planned. None is removed, so that no number is given twice. */
public interface Issuances {

    /**
     * Adds one.
     *
     * @throws StaleState now or at commit, when its number was given by that authority before, or its key stands in another one
     *     that was not abandoned
     */
    void add(Issuance issuance);

    /**
     * Stores the next state.
     *
     * @throws StaleState at once, unless what is stored is in the state it comes out of
     */
    void store(Issuance next);

    Optional<Issuance> find(CaGenerationId authority, SerialNumber serial);

    /** Those of that number, of whatever authority, the oldest first: one, as numbers are random. */
    List<Issuance> withSerial(SerialNumber serial);

    /**
     * The one for that key which was not abandoned. Held for the running transaction, also where there is none: others who ask
     * for the same key wait.
     *
     * @param key SHA-256 of the subjectPublicKeyInfo
     */
    Optional<Issuance> claimKey(Der key);

    /** Those to which something is still to happen, the oldest first, {@code most} at the most. */
    List<Issuance> unfinished(int most);

    /**
     * Those that came to a certificate, the newest first.
     *
     * @param before only those planned before; empty for the newest
     */
    List<Issuance> issued(Optional<Instant> before, int most);
}
