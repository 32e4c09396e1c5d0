package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.IssuancePorts;
import jp.mamis.application.hpki.status.StatusPorts;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.hpki.status.ResponderTerm;
import jp.mamis.domain.kernel.Outcome;

/**
 * How often keys of authorities were used, and who signs in their place (鍵の使用回数). For officers, administrators of the national
 * body and the operator.
 */
public final class KeyQueries {

    /**
     * What the key of an authority has signed, counted by what is kept of it, since that is never removed: a signature that was
     * made and thrown away, as after a kill, is not among it.
     *
     * @param certificates of holders; those of authorities where it is a root
     * @param signers      certificates of those who answer or state in its place
     */
    public record Uses(AuthorityName authority, long certificates, long lists, long signers) {}

    /** Somebody who answers or states in the place of an authority, by the certificate that counts longest. */
    public record Signer(CaGeneration authority, Responder responder, Instant until, Instant at) {

        /** How soon that certificate ends, told as early as of an authority. */
        public GenerationStanding.Expiry expiry() {
            return GenerationStanding.Expiry.of(until, at);
        }

        /** Whether somebody else has to be certified by now. */
        public ResponderTerm term() {
            return ResponderTerm.of(until, at);
        }
    }

    private final Foundation foundation;
    private final CeremonyQueries asked;
    private final CeremonyUseCases.Stores stores;

    KeyQueries(Foundation foundation, CeremonyQueries asked, CeremonyUseCases.Stores stores) {
        this.foundation = foundation;
        this.asked = asked;
        this.stores = stores;
    }

    /** Of every authority, by duty and number. */
    public Outcome<List<Uses>> uses(Caller caller) {
        return asked.read(
                caller,
                () -> Outcome.accepted(
                        stores.generations().all().stream().map(this::uses).toList()));
    }

    private Uses uses(CaGeneration generation) {
        Optional<IssuancePorts> kept = stores.issuance();
        return new Uses(
                AuthorityName.of(generation),
                generation.duty() == CaDuty.ROOT
                        ? below(generation)
                        : kept.map(ports -> ports.issuances().signed(generation.id()))
                                .orElse(0L),
                kept.map(ports -> ports.lists().signed(generation.id())).orElse(0L),
                responders(generation)
                        .filter(each -> each.certificate().isPresent())
                        .count());
    }

    private long below(CaGeneration root) {
        return stores.generations().all().stream()
                .filter(each -> each.realm() == root.realm()
                        && each.authority().above().equals(root.authority().name()))
                .count();
    }

    /** Of authorities whose own certificate counts: the last of each matter that has a certificate, over or not. */
    public Outcome<List<Signer>> signers(Caller caller) {
        Instant now = foundation.time().now();
        return asked.read(
                caller,
                () -> Outcome.accepted(stores.generations().all().stream()
                        .filter(each -> each.authority().validity().covers(now))
                        .flatMap(generation -> Stream.of(Responder.Matter.values())
                                .flatMap(matter -> signer(generation, matter, now).stream()))
                        .toList()));
    }

    private Optional<Signer> signer(CaGeneration generation, Responder.Matter matter, Instant now) {
        return responders(generation)
                .filter(each -> each.matter() == matter && each.certificate().isPresent())
                .reduce((before, last) -> last)
                .map(last -> {
                    Instant until = last.prepared().orElseThrow().validity().last();
                    return new Signer(generation, last, until, now);
                });
    }

    private Stream<Responder> responders(CaGeneration generation) {
        return stores.status().map(StatusPorts::responders).stream()
                .flatMap(responders -> responders.of(generation.id()).stream());
    }
}
