package jp.mamis.application.hpki.ca;

import java.time.Instant;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ceremony.Reissue;

/** A mass re-issue and how far it has come. */
public record ReissueStanding(Reissue reissue, AuthorityName from, AuthorityName to, Reissues.Tally tally, Instant at) {

    public Reissue.State state() {
        return reissue.stateAt(at);
    }

    /** How many are still to be looked at, as far as was counted when it was confirmed. */
    public int left() {
        return Math.max(0, reissue.total() - tally.settled() - tally.waiting());
    }
}
