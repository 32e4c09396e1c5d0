package jp.mamis.application.qualification;

import java.util.List;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.qualification.QualificationFact;

/**
 * What came of an act about a fact.
 *
 * @param first   whether it was not done before
 * @param revoked certificates that were good until now
 */
public record QualificationReceipt(QualificationFact fact, boolean first, List<Revocation> revoked) {

    /** Numbers of the certificates. */
    public List<String> serials() {
        return revoked.stream().map(each -> each.serial().toString()).toList();
    }
}
