package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.CaGenerations;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.Activation.Purpose;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Whether an authority counts no more, in the running transaction. */
record RevokedCheck(RevokedAuthorities revoked, CaGenerations generations, Optional<IssuancePorts> issuance) {

    /** The generation, unless it is revoked. */
    Outcome<CaGeneration> unrevoked(CaGeneration generation) {
        return isRevoked(generation)
                ? Outcome.refused(CeremonyRefusal.GENERATION_REVOKED)
                : Outcome.accepted(generation);
    }

    /** Why the generation may not use its key for {@code purpose} at {@code now}: it is revoked, or issues no more. */
    Stream<Refusal> against(CaGeneration generation, Purpose purpose, Instant now) {
        return Stream.concat(
                Policies.unless(
                        purpose == Purpose.STATUS || !isRevoked(generation),
                        () -> Refusal.of(CeremonyRefusal.GENERATION_REVOKED)),
                Policies.unless(
                        purpose != Purpose.ISSUING || !generation.isTooOld(now),
                        () -> Refusal.of(CeremonyRefusal.GENERATION_TOO_OLD)));
    }

    /** By officers, or in the lists of our own root: those come back from the log after a database of before. */
    boolean isRevoked(CaGeneration generation) {
        return inForce(generation).isPresent() || isListed(generation);
    }

    Optional<AuthorityRevocation> inForce(CaGeneration generation) {
        return known(generation).filter(AuthorityRevocation::isInForce);
    }

    /** What is asked for or in force. */
    Optional<AuthorityRevocation> known(CaGeneration generation) {
        return revoked.all().stream()
                .filter(each -> each.generation().equals(generation.id()))
                .findFirst();
    }

    private boolean isListed(CaGeneration generation) {
        return root(generation)
                .flatMap(root -> issuance.flatMap(ports -> ports.revocations()
                        .find(root.id(), generation.authority().serial())))
                .isPresent();
    }

    /** Our own root that certified it, which of a root is itself; nothing below an outside root. */
    Optional<CaGeneration> root(CaGeneration generation) {
        return generations.all().stream()
                .filter(each -> each.duty() == CaDuty.ROOT && each.realm() == generation.realm())
                .filter(each ->
                        each.authority().name().equals(generation.authority().above()))
                .findFirst();
    }
}
