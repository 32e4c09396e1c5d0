package jp.mamis.domain.hpki.ca;

import java.util.Map;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** Decides whether the key of a request is certified. */
@Basis(
        document = "our choice",
        article = "certificate requests",
        rule =
                "A request brings a key and proves that it is possessed; it is refused with SHA-1, with a key below RSA 2048,"
                        + " for another name than the one decided, and when it asks for extensions.",
        note = "Names and extensions come from the examined application and the profile alone.")
public final class RequestPolicy {

    /** The key, or every reason why it is not certified under {@code decided}. */
    public Outcome<KeyFacts> judge(RequestFacts request, DistinguishedName decided) {
        boolean nameless = request.subject().parts().isEmpty();
        return Policies.accept(
                request::key,
                Stream.of(
                                Policies.unless(
                                        request.signature().algorithm().isPresent(),
                                        () -> weak(request.signature().signed().dotted())),
                                Policies.unless(
                                        request.key().algorithm().isPresent(),
                                        () -> weak(request.key().words())),
                                Policies.unless(
                                        request.possessed()
                                                || request.signature()
                                                        .algorithm()
                                                        .isEmpty()
                                                || request.key().algorithm().isEmpty(),
                                        () -> Refusal.of(CertificateRefusal.KEY_NOT_POSSESSED)),
                                Policies.unless(
                                        nameless || request.subject().equals(decided),
                                        () -> Refusal.of(
                                                CertificateRefusal.REQUEST_FOR_ANOTHER,
                                                Map.of(
                                                        "subject",
                                                        request.subject().toString()))),
                                Policies.unless(
                                        !request.asksMore(), () -> Refusal.of(CertificateRefusal.REQUEST_ASKS_MORE)))
                        .flatMap(reasons -> reasons));
    }

    private static Refusal weak(String what) {
        return Refusal.of(CertificateRefusal.REQUEST_WEAK, Map.of("what", what));
    }
}
