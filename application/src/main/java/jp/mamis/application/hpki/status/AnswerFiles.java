package jp.mamis.application.hpki.status;

import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.domain.hpki.ca.Der;

/**
 * Where answers are laid out as files for any web server, so that they are handed out while the portal is down. The address of
 * a file is that of RFC 5019: the request in Base64.
 */
public interface AnswerFiles {

    /**
     * Whoever reads meanwhile reads the old one or the new one whole.
     *
     * @throws PublicationFailure when it cannot be written; the old one is still there then
     */
    void lay(Der request, Der response);

    /**
     * From now on nothing is there.
     *
     * @throws PublicationFailure when it cannot be taken away
     */
    void remove(Der request);
}
