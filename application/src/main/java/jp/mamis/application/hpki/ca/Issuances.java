package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ca.CertificateOrder;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Issuance;
import jp.mamis.domain.hpki.ca.SerialNumber;

/** Every certificate that was ever planned. None is removed, so that no number is given twice. */
public interface Issuances {

    /**
     * Adds one.
     *
     * @throws StaleState now or at commit, when its number was given by that authority before, or its key stands in another one
     *     of that authority that was not abandoned
     */
    default void add(Issuance issuance) {
        addAll(List.of(issuance));
    }

    /** Adds all of them at once, or as above none. */
    void addAll(List<? extends Issuance> issuances);

    /**
     * Stores the next state.
     *
     * @throws StaleState at once, unless what is stored is in the state it comes out of
     */
    default void store(Issuance next) {
        storeAll(List.of(next));
    }

    /** Stores the next state of all of them at once, or as above of none. */
    void storeAll(List<? extends Issuance> next);

    Optional<Issuance> find(CaGenerationId authority, SerialNumber serial);

    /** Those of that number, of whatever authority, the oldest first: one, as numbers are random. */
    List<Issuance> withSerial(SerialNumber serial);

    /**
     * Those for these keys which were not abandoned, the oldest first. Held for the running transaction, also where there is none:
     * others who ask for the same keys wait.
     *
     * @param keys SHA-256 of each subjectPublicKeyInfo
     */
    List<Issuance> claimKeys(Set<Der> keys);

    /**
     * Those to which something is still to happen, the oldest first, {@code most} at the most.
     *
     * @param after only those behind it; empty for all
     */
    List<Issuance> unfinished(Optional<CertificateOrder> after, int most);

    /** How many of that authority came to a certificate. */
    long signed(CaGenerationId authority);

    /**
     * Those that came to a certificate, the newest first.
     *
     * @param before only those planned before; empty for the newest
     */
    List<Issuance> issued(Optional<Instant> before, int most);
}
