package jp.mamis.application.hpki.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Time;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.verification.Chain;
import jp.mamis.domain.hpki.verification.ChainCase;
import jp.mamis.domain.hpki.verification.ChainRefusal;
import jp.mamis.domain.hpki.verification.ChainRule;
import jp.mamis.domain.hpki.verification.Finding;
import jp.mamis.domain.hpki.verification.SignatureCheck;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.domain.kernel.Refusal;

/**
 * Says whether a certificate can be relied on for a purpose at a time, and which rules speak against it. Open to everybody,
 * and records nothing: it tells of what was handed in alone. A certificate is good when our own rules and a second,
 * independent check both say so, of one path at least; otherwise what speaks against the first is told.
 */
public final class VerifyCertificate {

    private static final String SECOND = "RFC 5280, 6";

    /**
     * @param others  authorities' certificates that may be needed on the way, trusted for nothing
     * @param anchors roots that are trusted
     * @param at      the time asked about; now where none is given
     * @param status  whether revocation is asked about
     */
    public record Command(
            CertificateFacts certificate,
            List<CertificateFacts> others,
            List<CertificateFacts> anchors,
            List<RevocationListFacts> lists,
            Optional<Instant> at,
            CertificatePurpose purpose,
            CaRealm realm,
            boolean status) {

        public Command {
            others = List.copyOf(others);
            anchors = List.copyOf(anchors);
            lists = List.copyOf(lists);
        }
    }

    private final VerificationPorts ports;
    private final Time time;

    VerifyCertificate(VerificationPorts ports, Time time) {
        this.ports = ports;
        this.time = time;
    }

    public Verdict verify(Command command, Caller caller) {
        Objects.requireNonNull(caller);
        Instant at = command.at().orElseGet(time::now);
        SignatureCheck check = new SignatureCheck(ports.codec()::isSignedBy);
        Chain.Found found = Chain.Search.paths(command.certificate(), command.others(), command.anchors(), check);
        List<Verdict> verdicts = new ArrayList<>();
        for (Chain chain : found.paths()) {
            Verdict verdict = judged(
                    command,
                    new ChainCase(
                            chain, command.lists(), at, command.purpose(), command.realm(), command.status(), check));
            if (verdict.result() == Verdict.Result.GOOD) {
                return verdict;
            }
            verdicts.add(verdict);
        }
        return verdicts.stream()
                .findFirst()
                .orElseGet(() -> new Verdict(
                        command.certificate(),
                        Optional.empty(),
                        found.dead().stream().toList()));
    }

    private Verdict judged(Command command, ChainCase it) {
        Verdict own = new Verdict(
                command.certificate(),
                Optional.of(it.chain()),
                ChainRule.all().stream().flatMap(rule -> rule.judge(it)).toList());
        return own.result() == Verdict.Result.GOOD ? own.and(second(it)) : own;
    }

    private Stream<Finding> second(ChainCase it) {
        return ports
                .opinion()
                .objection(
                        it.chain().links().stream()
                                .map(CertificateFacts::encoded)
                                .toList(),
                        it.lists().stream().map(RevocationListFacts::encoded).toList(),
                        it.at(),
                        it.purpose().policy(it.realm()),
                        it.status())
                .map(what -> new Finding(
                        it.chain().links().get(0).subject(),
                        Refusal.of(ChainRefusal.CHAIN_SECOND_CHECK, Map.of("what", what)),
                        SECOND))
                .stream();
    }
}
