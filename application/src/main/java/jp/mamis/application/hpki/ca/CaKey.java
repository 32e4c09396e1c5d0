package jp.mamis.application.hpki.ca;

import java.util.List;
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
     * Signs several as {@link #sign} does, in their order, at once where the token can. Whether the key may be used is asked once.
     *
     * @throws TokenFailure as above, where one of them was not signed; some others may have been
     */
    default List<Der> signAll(CaGeneration generation, List<Der> toBeSigned) {
        return toBeSigned.stream().map(each -> sign(generation, each)).toList();
    }

    /**
     * Asks before anything is begun whether the key would sign now.
     *
     * @throws TokenFailure where it is known that it would not
     */
    default void requireReady(CaGeneration generation) {}
}
