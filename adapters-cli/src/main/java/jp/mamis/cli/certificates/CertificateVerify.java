package jp.mamis.cli.certificates;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.hpki.verification.VerifyCertificate;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.CaRealm;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ca.CertificatePurpose;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.ca.RevocationListFacts;
import jp.mamis.domain.hpki.verification.Finding;
import jp.mamis.domain.hpki.verification.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges certificates from files. For everybody: opens no database and asks no network. */
@Command(
        name = "verify",
        description = {
            "Judge whether certificates can be relied on, and name every rule that speaks against it with its source.",
            "FILE holds the holder's certificate and those of authorities in between, in PEM or DER; only roots named by"
                    + " --anchor are trusted. Needs no log-in and no database, and asks no network.",
            "Ends with 0 where every holder's certificate is good, with 1 otherwise or where a file cannot be read."
        })
public final class CertificateVerify implements Runnable {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "certificates in PEM or DER, several in a PEM file")
    private List<Path> files = List.of();

    @Option(names = "--anchor", paramLabel = "FILE", description = "root that is trusted; may be given several times")
    private List<Path> anchors = List.of();

    @Option(names = "--crl", paramLabel = "FILE", description = "revocation list; may be given several times")
    private List<Path> lists = List.of();

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "time asked about, in Tokyo or with an offset: 2026-04-01T14:05, 2026-04-01T05:05:00Z (default:"
                            + " now)")
    private @Nullable String at;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            description = "what the certificate is relied on for: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private CertificatePurpose purpose = CertificatePurpose.SIGNING;

    @Option(
            names = "--realm",
            paramLabel = "REALM",
            description = "of which realm it must be: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private CaRealm realm = CaRealm.PRODUCTION;

    @Option(names = "--no-status", description = "do not ask whether it was revoked")
    private boolean withoutStatus;

    private final CommandContext context;

    public CertificateVerify(CommandContext context) {
        this.context = context;
    }

    /** A line of the answer: a verdict, with one of its findings where there are some. */
    private record Line(Verdict verdict, Optional<Finding> finding) {}

    @Override
    public void run() {
        CertificateFiles reader = new CertificateFiles(context);
        Optional<Instant> moment = Optional.ofNullable(at).map(Moment::parse);
        List<CertificateFacts> given = reader.certificates(files);
        List<CertificateFacts> roots = reader.certificates(anchors);
        List<RevocationListFacts> read = reader.lists(lists);
        List<Verdict> verdicts = holders(given).stream()
                .map(holder -> context.verification()
                        .verifyCertificate()
                        .verify(
                                new VerifyCertificate.Command(
                                        holder, given, roots, read, moment, purpose, realm, !withoutStatus),
                                reader.anybody()))
                .toList();
        context.results().list(verdicts.stream().flatMap(CertificateVerify::lines), columns());
        tell(verdicts, roots);
    }

    private void tell(List<Verdict> verdicts, List<CertificateFacts> roots) {
        if (withoutStatus) {
            context.say("certificate.status-unasked", Map.of());
        }
        if (roots.isEmpty()) {
            context.say("certificate.no-anchor", Map.of());
        }
        long refused = verdicts.stream()
                .filter(verdict -> verdict.result() == Verdict.Result.REFUSED)
                .count();
        if (refused > 0) {
            throw new CommandFailed(
                    ExitCode.REFUSED, context.words().get("certificate.refused", Map.of("number", refused)));
        }
    }

    /** Whoever is no authority; all where there is nobody else. */
    private static List<CertificateFacts> holders(List<CertificateFacts> given) {
        List<CertificateFacts> holders =
                given.stream().filter(each -> !each.authority()).toList();
        return holders.isEmpty() ? given : holders;
    }

    private static Stream<Line> lines(Verdict verdict) {
        return verdict.findings().isEmpty()
                ? Stream.of(new Line(verdict, Optional.empty()))
                : verdict.findings().stream().map(finding -> new Line(verdict, Optional.of(finding)));
    }

    private List<Column<Line>> columns() {
        return List.of(
                Column.of(
                        "certificate",
                        line -> line.verdict().certificate().subject().toString()),
                Column.of(
                        "serial", line -> line.verdict().certificate().serial().toString(16)),
                Column.of("verdict", line -> line.verdict().result()),
                Column.of(
                        "roles",
                        line -> line.verdict().roles().stream()
                                .map(HcRole::text)
                                .toList()),
                Column.of(
                        "rule",
                        line -> line.finding().map(each -> each.reason().code().slug())),
                Column.of(
                        "explanation",
                        line -> line.finding().map(each -> context.words().of(each.reason()))),
                Column.of(
                        "about", line -> line.finding().map(each -> each.about().toString())),
                Column.of("source", line -> line.finding().map(Finding::source)));
    }
}
