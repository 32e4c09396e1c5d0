package jp.mamis.application.hpki.status;

import java.util.Set;
import java.util.function.Supplier;
import jp.mamis.application.hpki.ca.PublicationFailure;
import jp.mamis.domain.hpki.ca.Der;

/**
 * Where answers are laid out as files for any web server, so that they are handed out while the portal is down. The address of
 * a file is that of RFC 5019: the request in Base64.
 */
public interface AnswerFiles {

    /**
     * Answers whether anything changed; an answer that stands there already stays. Whoever reads meanwhile reads the old one or the
     * new one whole.
     *
     * @throws PublicationFailure when it cannot be written; the old one is still there then
     */
    boolean lay(Der request, Der response);

    /**
     * From now on nothing is there but answers to these requests. Answers how many went.
     *
     * @throws PublicationFailure when one cannot be taken away, after all others were
     */
    int retain(Set<Der> requests);

    /** Does this while nobody else does, in this process or another one, to the same files. */
    <T> T alone(Supplier<T> work);
}
