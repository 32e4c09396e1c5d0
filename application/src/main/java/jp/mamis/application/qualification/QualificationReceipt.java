package jp.mamis.application.qualification;

import java.util.List;
import jp.mamis.domain.hpki.ca.Revocation;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.qualification.QualificationFact;

/**
 * What came of an act about a fact.
 *
 * @param first   whether it was not done before
 * @param revoked certificates that were good until now
 * @param doubted certificates that stay good though nothing proves the entry any more, for a person to judge
 */
public record QualificationReceipt(
        QualificationFact fact, boolean first, List<Revocation> revoked, List<SerialNumber> doubted) {

    /** Numbers of the certificates. */
    public List<String> serials() {
        return revoked.stream().map(each -> each.serial().toString()).toList();
    }

    /** Numbers of those that stay good. */
    public List<String> doubtedSerials() {
        return doubted.stream().map(SerialNumber::toString).toList();
    }
}
