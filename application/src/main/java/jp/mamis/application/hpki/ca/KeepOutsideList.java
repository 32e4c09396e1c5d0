package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.DistributionPoint;
import jp.mamis.domain.hpki.ca.IssuingRefusal;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/**
 * Keeps a list of an outside root that certified our authorities (外部のルート認証局の失効リストの取込み), so that our verification knows
 * how they stand. For administrators of the national body, the operator and the system.
 */
public final class KeepOutsideList {

    /** @param list as the root published it */
    public record Command(Der list) {}

    /**
     * What was kept.
     *
     * @param first whether it was not kept before
     * @param named authorities of ours that it names: they are to be revoked here too
     */
    public record Receipt(RevocationListFacts list, boolean first, List<AuthorityName> named) {

        public Receipt {
            named = List.copyOf(named);
        }
    }

    private final IssuingDesk desk;
    private final OutsideRoots roots;
    private final CertificateCodec codec;

    KeepOutsideList(IssuingDesk desk, OutsideRoots roots, CertificateCodec codec) {
        this.desk = desk;
        this.roots = roots;
        this.codec = codec;
    }

    public Outcome<Receipt> keep(Command command, Caller caller) {
        Foundation foundation = desk.foundation();
        Outcome<RevocationListFacts> read = codec.readList(command.list());
        return foundation.work().inTransaction(() -> {
            Instant now = foundation.time().now();
            Outcome<Receipt> kept = desk.officerOrSystem(caller)
                    .then(allowed -> read)
                    .then(list -> root(list)
                            .map(root -> Outcome.accepted(receipt(root, list, now)))
                            .orElseGet(() -> Outcome.refused(
                                    Refusal.of(IssuingRefusal.LIST_OF_NO_ROOT).at("list"))));
            desk.note(
                    caller,
                    Intention.KEEP_OUTSIDE_LIST,
                    IssuingDesk.CERTIFICATES,
                    kept,
                    Detail.of("sha256", command.list().fingerprint().hex())
                            .and(
                                    "number",
                                    read.accepted()
                                            .flatMap(RevocationListFacts::number)
                                            .map(BigInteger::toString)
                                            .orElse("")));
            return kept;
        });
    }

    /** The one that signed it. */
    private Optional<CertificateFacts> root(RevocationListFacts list) {
        return roots.all().stream()
                .flatMap(root -> codec.read(root).accepted().stream())
                .filter(root -> root.subject().equals(list.issuer()))
                .filter(root -> codec.isSignedBy(list.encoded(), root.key()))
                .findFirst();
    }

    private Receipt receipt(CertificateFacts root, RevocationListFacts list, Instant now) {
        String scope = list.scope()
                .flatMap(RevocationListFacts.Scope::point)
                .map(DistributionPoint::toString)
                .orElse("");
        boolean first = roots.keep(
                new OutsideRoots.Kept(root.encoded().fingerprint(), scope, list.thisUpdate(), list.encoded()), now);
        return new Receipt(
                list,
                first,
                desk.generations().all().stream()
                        .filter(each -> each.authority().above().equals(list.issuer()))
                        .filter(each -> list.entries()
                                .containsKey(each.authority().serial().value()))
                        .map(AuthorityName::of)
                        .toList());
    }
}
