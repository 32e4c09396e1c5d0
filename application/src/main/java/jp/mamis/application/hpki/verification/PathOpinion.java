package jp.mamis.application.hpki.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.Oid;

/**
 * A validation of paths by somebody else's hand. It shares no code with our own rules, so that a slip in one shows in the
 * other.
 */
public interface PathOpinion {

    /**
     * What speaks against a path; empty where nothing does.
     *
     * @param path   from the holder's certificate to the root's
     * @param policy the one that must be explicit all the way
     * @param status whether the lists are to be asked
     */
    Optional<String> objection(List<Der> path, List<Der> lists, Instant at, Oid policy, boolean status);
}
