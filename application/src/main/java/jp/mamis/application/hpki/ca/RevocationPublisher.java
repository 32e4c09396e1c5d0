package jp.mamis.application.hpki.ca;

import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;

/** Where certificates of authorities and revocation lists are laid out as files (公開リポジトリ), for any web server to hand out. */
public interface RevocationPublisher {

    /**
     * Puts {@code content} there under {@code name}, in place of what was there. Whoever reads meanwhile reads the old one or the
     * new one whole; when this returns, the new one outlives a power cut.
     *
     * @param name letters, digits, hyphens and one point
     * @throws PublicationFailure when it cannot be written; the old one is still there then
     */
    void publish(String name, Der content);

    /**
     * What stands there under that name; none where nothing does, or nothing that could be a list.
     *
     * @throws PublicationFailure when it cannot be read
     */
    Optional<Der> published(String name);
}
