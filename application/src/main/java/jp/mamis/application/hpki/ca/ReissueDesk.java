package jp.mamis.application.hpki.ca;

import java.time.Instant;
import java.util.UUID;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.CertificateProfiles;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.Reissue;
import jp.mamis.domain.hpki.ceremony.ReissueOrder;
import jp.mamis.domain.hpki.ceremony.ReissuePolicy;
import jp.mamis.domain.hpki.ceremony.ReissueRefusal;
import jp.mamis.domain.kernel.Outcome;

/** What the use cases of mass re-issue share. All of it in the running transaction. */
record ReissueDesk(IssuingDesk desk, IssuancePorts ports, IssuanceUseCases.Around around) {

    /** Stands in the journal for an order that came to nothing. */
    static final UUID NONE = new UUID(0, 0x2E);

    /** An officer who has proved shortly before who that is. */
    Outcome<AccountId> officer(Caller caller, Instant now) {
        return caller.account()
                .filter(account -> around.officers().test(caller))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CA_OFFICER))
                .then(account -> around.freshness().judge(caller, now).map(fresh -> account));
    }

    /** The order as others leave it. */
    Outcome<Reissue> claimed(UUID id) {
        return ports.reissues()
                .claim(id)
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ReissueRefusal.NO_SUCH_REISSUE));
    }

    /** As long as whoever asked is an officer. */
    Outcome<Reissue> askedInOffice(Reissue reissue) {
        return around.inOffice().test(reissue.act().askedBy())
                ? Outcome.accepted(reissue)
                : Outcome.refused(CeremonyRefusal.ASKER_NOT_IN_OFFICE);
    }

    CaGeneration from(ReissueOrder order) {
        return desk.generations().find(order.from()).orElseThrow();
    }

    CaGeneration to(ReissueOrder order) {
        return desk.generations().find(order.to()).orElseThrow();
    }

    /** Whether the order can be carried out now. */
    Outcome<ReissueOrder> judged(ReissueOrder order, Instant now) {
        CaGeneration to = to(order);
        if (around.revoked().get().stream()
                .filter(AuthorityRevocation::isInForce)
                .anyMatch(each -> each.generation().equals(order.from())
                        || each.generation().equals(order.to()))) {
            return Outcome.refused(CeremonyRefusal.GENERATION_REVOKED);
        }
        return CertificateProfiles.issuedBy(to, order.profile())
                .or(() -> CertificateProfiles.issuedBy(to))
                .map(profile -> new ReissuePolicy()
                        .judge(order, from(order), to, profile, now)
                        .then(judged -> around.profiles().judged(profile, now).map(same -> judged)))
                .orElseGet(() -> Outcome.refused(IssuingRefusal.AUTHORITY_CERTIFIES_NO_HOLDERS))
                .then(judged -> to.isTooOld(now)
                        ? Outcome.<ReissueOrder>refused(CeremonyRefusal.GENERATION_TOO_OLD)
                        : Outcome.accepted(judged));
    }

    ReissueStanding standing(Reissue reissue, Instant now) {
        return new ReissueStanding(
                reissue,
                AuthorityName.of(from(reissue.order())),
                AuthorityName.of(to(reissue.order())),
                ports.reissues().tally(reissue.id()),
                now);
    }

    /** Stores what was decided, and notes it. */
    Outcome<ReissueStanding> settled(
            Outcome<Reissue> decided, Intention intention, UUID id, Detail detail, Instant now, Caller caller) {
        decided.accepted().ifPresent(ports.reissues()::save);
        desk.note(caller, intention, decided.accepted().map(Reissue::id).orElse(id), decided, detail);
        return decided.map(reissue -> standing(reissue, now));
    }
}
