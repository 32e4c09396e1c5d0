package jp.mamis.application.hpki.ca;

import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;

/** The keys of authorities on a token that officers have opened: sign, and nothing else. */
public interface CaKey {

    /**
     * Signs what is to be signed of a certificate or list with the key of that generation.
     *
     * @return the signature as X.509 has it, verified with the key in the generation's certificate
     * @throws TokenFailure where the token does not do it, or its key is not the one that was certified
     */
    Der sign(CaGeneration generation, Der toBeSigned);

    /**
     * Asks before anything is begun whether the key would sign now.
     *
     * @throws TokenFailure where it is known that it would not
     */
    default void requireReady(CaGeneration generation) {}
}
