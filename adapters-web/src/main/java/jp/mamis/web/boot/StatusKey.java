package jp.mamis.web.boot;

import jp.mamis.application.hpki.ca.CaKey;
import jp.mamis.application.hpki.ca.TokenFailure;
import jp.mamis.application.hpki.ca.TokenFailure.Reason;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;

/** The keys that tell status, as long as officers have opened their token to this portal; until then it signs nothing. */
final class StatusKey implements CaKey {

    /** No token is open. */
    private static final CaKey CLOSED = new CaKey() {

        @Override
        public Der sign(CaGeneration generation, Der toBeSigned) {
            throw new TokenFailure(Reason.TOKEN_MISSING, "no token is open");
        }

        @Override
        public void requireReady(CaGeneration generation) {
            throw new TokenFailure(Reason.TOKEN_MISSING, "no token is open");
        }
    };

    private volatile CaKey key = CLOSED;

    @Override
    public Der sign(CaGeneration generation, Der toBeSigned) {
        return key.sign(generation, toBeSigned);
    }

    @Override
    public void requireReady(CaGeneration generation) {
        key.requireReady(generation);
    }

    boolean isOpen() {
        return !key.equals(CLOSED);
    }

    void open(CaKey opened) {
        key = opened;
    }

    void close() {
        key = CLOSED;
    }
}
