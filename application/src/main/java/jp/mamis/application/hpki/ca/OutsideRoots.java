package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;

/** Roots of others that certified our authorities (外部のルート認証局), and the lists they publish. None is removed. */
public interface OutsideRoots {

    /**
     * A list of such a root.
     *
     * @param root  SHA-256 of the root's certificate
     * @param scope of which certificates it tells, as it says; lists of one scope follow each other
     */
    record Kept(Der root, String scope, Instant thisUpdate, Der list) {}

    /** Keeps a root's certificate, unless it is kept. */
    void add(Der certificate, Instant now);

    /** Their certificates, in the order they were added. */
    List<Der> all();

    /** Keeps a list, unless it is kept. Answers whether it is new. */
    boolean keep(Kept list, Instant now);

    /** Of each root and scope the newest; and with {@code at}, the newest made by then and the first made after it too. */
    List<Der> lists(Optional<Instant> at);
}
