package jp.mamis.application.hpki.ceremony;

import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.ceremony.Activation;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;

/** When generations were let use their keys. */
public interface Activations {

    /** The one asked for last; only it can count. */
    Optional<Activation> latest(CaGenerationId generation, Purpose purpose);

    /** Those of every generation and purpose, in no particular order. */
    List<Activation> allLatest();

    /** The one of a generation; others that ask so wait until the transaction ends. */
    Optional<Activation> claimLatest(CaGenerationId generation, Purpose purpose);

    /** Stores a new one, or what became of a known one. */
    void save(Activation activation);
}
