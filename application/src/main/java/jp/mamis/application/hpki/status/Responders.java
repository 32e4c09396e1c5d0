package jp.mamis.application.hpki.status;

import java.util.List;
import jp.mamis.application.kernel.StaleState;
import jp.mamis.domain.hpki.ca.CaGenerationId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.Responder;

/** Who signs answers for our authorities. None is removed; one with a certificate never changes. */
public interface Responders {

    /** @throws StaleState now or at commit, when the authority has one of that number */
    void add(Responder begun);

    /**
     * Keeps what its certificate is going to be.
     *
     * @throws StaleState at once, when it is unknown or prepared already
     */
    void prepare(Responder prepared);

    /**
     * Keeps the certificate, and by which marks its authority is asked for from now on.
     *
     * @throws StaleState at once, when it is unknown, not prepared or has a certificate
     */
    void certify(Responder certified, List<IssuerMark> marks);

    /** Those of an authority, by number. */
    List<Responder> of(CaGenerationId authority);
}
