package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.ClockReference;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hpki.ca.CaDuty;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyRefusal;
import jp.mamis.domain.hpki.ceremony.CeremonyTask.Act;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/**
 * Signs the printed minutes of a ceremony with a key that it made and certified, the root's before others; by two officers.
 * The journal keeps the digest of what was signed.
 */
public final class SignMinutes {

    /**
     * Minutes.
     *
     * @param text   as printed
     * @param second the other officer
     * @param token  opened
     */
    public record Command(int number, Der text, Caller second, Token token) {}

    private static final UUID NONE = new UUID(0, 0);

    private final Foundation foundation;
    private final Ceremonies ceremonies;
    private final OfficersPresent officers;
    private final Optional<DetachedSignatures> signatures;
    private final ClockReference clock;

    SignMinutes(
            Foundation foundation,
            Ceremonies ceremonies,
            OfficersPresent officers,
            Optional<DetachedSignatures> signatures,
            ClockReference clock) {
        this.foundation = foundation;
        this.ceremonies = ceremonies;
        this.officers = officers;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** The signature, to be kept beside the text. None while the clock is off. */
    public Outcome<Der> sign(Command command, Caller caller) {
        Instant now = foundation.time().now();
        Outcome<Ceremony> found = foundation
                .work()
                .readOnly(() -> officers.two(caller, command.second(), now)
                        .then(both -> ceremonies
                                .find(command.number())
                                .map(Outcome::accepted)
                                .orElseGet(() -> Outcome.refused(CeremonyRefusal.NO_CEREMONY))));
        Outcome<Der> sealed = found.then(ceremony -> clock.judged().map(known -> ceremony))
                .then(ceremony -> signer(ceremony)
                        .map(signer -> sealed(ceremony, signer, command, now.truncatedTo(ChronoUnit.SECONDS)))
                        .orElseGet(() -> Outcome.refused(CeremonyRefusal.NOTHING_CERTIFIED)));
        return foundation.work().inTransaction(() -> {
            foundation
                    .audit()
                    .record(
                            caller,
                            Optional.empty(),
                            Intention.SIGN_MINUTES,
                            found.accepted().map(one -> one.id().value()).orElse(NONE),
                            0,
                            sealed,
                            PerformStep.with(
                                    command.second(),
                                    Detail.of(
                                            "sha256",
                                            command.text().fingerprint().hex())));
            return sealed;
        });
    }

    private record Signer(CaDuty duty, KeyId key, Der certificate) {}

    private static Optional<Signer> signer(Ceremony ceremony) {
        return Stream.of(CaDuty.values())
                .flatMap(duty -> ceremony.result(duty, Act.CERTIFICATE).stream()
                        .map(done -> new Signer(duty, done.key(), done.made())))
                .findFirst();
    }

    private Outcome<Der> sealed(Ceremony ceremony, Signer signer, Command command, Instant at) {
        KeyAlgorithm kind = ceremony.plan().key(signer.duty());
        if (command.token().find(signer.key()).isEmpty()) {
            return Outcome.refused(Refusal.of(
                    CeremonyRefusal.KEY_NOT_ON_TOKEN,
                    Map.of("key", ceremony.label(signer.duty()).text())));
        }
        DetachedSignatures way =
                signatures.orElseThrow(() -> new IllegalStateException("nothing here writes signatures"));
        Der toBeSigned = way.toBeSigned(command.text(), kind, at);
        byte[] signature = command.token().sign(signer.key(), kind.digest(), toBeSigned.bytes());
        return Outcome.accepted(way.sealed(toBeSigned, List.of(signer.certificate()), kind, Der.of(signature)));
    }
}
