package jp.mamis.application.hpki.ceremony;

import java.util.List;
import java.util.function.Predicate;
import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;

/** Keys that sign only as long as two officers have activated them. */
record ActivatedKey(CaKey real, Predicate<CaGeneration> active) implements CaKey {

    @Override
    public Der sign(CaGeneration generation, Der toBeSigned) {
        requireActive(generation);
        return real.sign(generation, toBeSigned);
    }

    @Override
    public List<Der> signAll(CaGeneration generation, List<Der> toBeSigned) {
        requireActive(generation);
        return real.signAll(generation, toBeSigned);
    }

    @Override
    public void requireReady(CaGeneration generation) {
        requireActive(generation);
        real.requireReady(generation);
    }

    private void requireActive(CaGeneration generation) {
        if (!active.test(generation)) {
            throw new TokenFailure(Reason.KEY_NOT_ACTIVATED, generation.key().toString());
        }
    }
}
