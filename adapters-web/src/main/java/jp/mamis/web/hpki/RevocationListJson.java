package jp.mamis.web.hpki;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hpki.ca.ListLine;
import jp.mamis.application.hpki.register.ListStanding;
import jp.mamis.domain.hpki.ca.CrlPlan;
import jp.mamis.domain.hpki.ca.ListScope;

/**
 * The lists of an authority and scope in the API.
 *
 * @param address    where the newest one is handed out to everybody
 * @param inForce    whether lists must come
 * @param ageSeconds of the newest one that was signed
 * @param latest     the newest first
 */
public record RevocationListJson(
        String authority,
        ListScope scope,
        String address,
        boolean inForce,
        CrlPlan.Freshness freshness,
        Optional<Long> ageSeconds,
        List<IssueJson> latest) {

    /** @param signed whether a list came of the number */
    public record IssueJson(String number, Instant thisUpdate, Instant nextUpdate, int entries, boolean signed) {

        static IssueJson of(ListLine list) {
            BigInteger number = list.number();
            return new IssueJson(
                    number.toString(), list.thisUpdate(), list.nextUpdate(), list.entries(), list.signed());
        }
    }

    static RevocationListJson of(ListStanding list) {
        return new RevocationListJson(
                list.authority().toString(),
                list.scope(),
                "/repository/crl/" + list.file(),
                list.inForce(),
                list.freshness(),
                list.age().map(Duration::toSeconds),
                list.latest().stream().map(IssueJson::of).toList());
    }
}
