package jp.mamis.application.hpki.status;

import java.util.List;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.status.CertId;
import jp.mamis.domain.hpki.status.IssuerMark;
import jp.mamis.domain.hpki.status.ResponseDraft;
import jp.mamis.domain.hpki.status.StatusRequest;

/** Writes and reads what is said about status. What is read may come from anybody, and reading never ends with an exception. */
public interface StatusCodec {

    StatusRequest read(Der request);

    /** The request for one certificate, as RFC 5019 has it: without a nonce. */
    Der request(CertId certificate);

    /** By what an authority is asked for: one mark for each digest. */
    List<IssuerMark> marks(CaGeneration authority);

    /**
     * What is to be signed of an answer.
     *
     * @param answering the authority with key and certificate of who signs
     */
    Der encode(ResponseDraft draft, CaGeneration answering);

    /** The whole response, with the certificate of who signed. */
    Der signed(Der toBeSigned, Der signature, CaGeneration answering);
}
