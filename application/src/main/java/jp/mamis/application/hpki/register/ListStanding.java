package jp.mamis.application.hpki.register;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.ListScope;

/**
 * The lists of an authority and scope.
 *
 * @param file      under which name the newest one is handed out
 * @param latest    the newest of them, signed or not, the newest first
 * @param freshness how the newest signed one stands; overdue where there is none
 * @param inForce   whether the authority's certificate counts, so that lists must come
 */
public record ListStanding(
        AuthorityName authority,
        ListScope scope,
        String file,
        List<ListLine> latest,
        Optional<Duration> age,
        CrlPlan.Freshness freshness,
        boolean inForce) {

    public ListStanding {
        latest = List.copyOf(latest);
    }

    /** The newest that was signed. */
    public Optional<ListLine> newest() {
        return latest.stream().filter(ListLine::signed).findFirst();
    }
}
