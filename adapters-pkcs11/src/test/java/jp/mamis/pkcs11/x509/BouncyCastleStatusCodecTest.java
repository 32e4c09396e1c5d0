package jp.mamis.pkcs11.x509;

import jp.mamis.application.hpki.status.StatusCodec;
import jp.mamis.application.hpki.status.StatusCodecContract;
import jp.mamis.domain.fixture.Authorities;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CaRealm;

class BouncyCastleStatusCodecTest implements StatusCodecContract {

    private static final Hierarchy OURS = Hierarchy.production();

    @Override
    public StatusCodec codec() {
        return new BouncyCastleStatusCodec();
    }

    @Override
    public CaGeneration authority() {
        CaGeneration bare = Authorities.signing(CaRealm.PRODUCTION, 1);
        return new CaGeneration(
                bare.id(),
                bare.duty(),
                bare.realm(),
                bare.number(),
                bare.family(),
                bare.key(),
                OURS.signing().encoded(),
                bare.authority());
    }
}
