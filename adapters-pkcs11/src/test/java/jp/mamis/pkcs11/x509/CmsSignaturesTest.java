package jp.mamis.pkcs11.x509;

import jp.mamis.application.hpki.ceremony.DetachedSignatures;
import jp.mamis.application.hpki.ceremony.DetachedSignaturesContract;
import jp.mamis.domain.hpki.ca.Der;

class CmsSignaturesTest implements DetachedSignaturesContract {

    @Override
    public DetachedSignatures signatures() {
        return new CmsSignatures();
    }

    @Override
    public Der signer() {
        return Hierarchy.demonstration().root().encoded();
    }
}
