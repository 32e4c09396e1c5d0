package jp.mamis.application.qualification;

import java.time.Instant;
import java.util.List;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.qualification.QualificationFact;

/**
 * What is stated about somebody's qualification (医師資格の確認書の内容).
 *
 * @param signer the authority that certified whoever signs
 * @param realm  whether the persons are invented
 * @param madeAt in whole seconds
 */
public record Statement(QualificationView view, AuthorityName signer, CaRealm realm, Instant madeAt) {

    /** The facts that were held to be true then; what was known to be wrong is not stated. */
    public List<QualificationFact> facts() {
        return view.facts().stream().filter(QualificationFact::isCurrent).toList();
    }
}
