package jp.mamis.cli.boot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.application.hpki.status.AnswerHealth;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.status.ResponderTerm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every generation of every authority, and what is wrong with it. */
@Command(
        name = "status",
        description = {
            "Show the generations: name, key, validity, what expires, and what is activated.",
            "With --token the key on the token is compared with the certificate, which asks for its PIN."
        })
final class CaStatus implements Runnable {

    /** Whether the token has the key of the certificate. */
    enum Agreement {
        AGREES,
        KEY_MISSING,
        OTHER_KEY
    }

    private record Row(GenerationStanding standing, Optional<Agreement> agreement) {

        CaGeneration generation() {
            return standing.generation();
        }
    }

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.of("authority", row -> row.generation().duty()),
            Column.of("generation", row -> row.generation().number()),
            Column.of("caRealm", row -> row.generation().realm()),
            Column.of("caName", row -> row.generation().authority().name().toString()),
            Column.of("key", row -> row.generation().key().hex()),
            Column.of("algorithm", row -> row.generation().authority().key()),
            Column.of(
                    "sha256",
                    row -> row.generation().certificate().fingerprint().hex()),
            Column.of(
                    "notBefore", row -> row.generation().authority().validity().first()),
            Column.of("notAfter", row -> row.generation().authority().validity().last()),
            Column.of("expiry", row -> row.standing().expiry()),
            Column.of("issuesUntil", row -> row.standing().issuesUntil()),
            Column.of("issuing", row -> row.standing().issuing()),
            Column.of("statusSigning", row -> row.standing().status()),
            Column.of("revokedAt", row -> row.standing().revokedAt()),
            Column.of(
                    "authorityGround",
                    row -> row.standing()
                            .revocation()
                            .filter(AuthorityRevocation::isInForce)
                            .map(AuthorityRevocation::ground)),
            Column.of("agreement", Row::agreement));

    @Option(names = "--token", description = "compare with the keys on the token")
    private boolean compare;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CaStatus(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        List<GenerationStanding> all =
                context.require(context.system().ceremonies().queries().standings(context.callerOrOperator()));
        context.results().list(compare ? compared(all) : rows(all), COLUMNS);
        List<CaGeneration> silent = context.system().ceremonies().queries().silent();
        all.stream()
                .filter(one -> silent.contains(one.generation()))
                .forEach(one -> context.say(
                        "ca.status-inactive",
                        Map.of(
                                "authority",
                                context.words().of(one.generation().duty()),
                                "generation",
                                one.generation().number())));
        all.stream()
                .filter(one ->
                        one.revocation().filter(each -> !each.isInForce()).isPresent())
                .forEach(one -> context.say(
                        "ca.revocation-waits",
                        Map.of("authority", AuthorityName.of(one.generation()).toString())));
        context.system().status().stream()
                .flatMap(status -> status.queries().health().stream())
                .forEach(this::tell);
    }

    private void tell(AnswerHealth health) {
        boolean lasting = health.term().equals(Optional.of(ResponderTerm.LASTING));
        if (!lasting) {
            context.say(
                    health.until().isPresent() ? "ca.responder-ends" : "ca.responder-none",
                    Map.of(
                            "authority",
                            health.authority().toString(),
                            "until",
                            health.until().map(Instant::toString).orElse("")));
        }
        if (health.isBehind()) {
            context.say("ca.answers-due", Map.of("authority", health.authority().toString(), "number", health.due()));
        }
    }

    private static List<Row> rows(List<GenerationStanding> all) {
        return all.stream().map(one -> new Row(one, Optional.empty())).toList();
    }

    private List<Row> compared(List<GenerationStanding> all) {
        context.operator();
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            return all.stream()
                    .map(one -> new Row(one, Optional.of(agreement(one.generation(), token))))
                    .toList();
        }
    }

    private Agreement agreement(CaGeneration generation, Token token) {
        Optional<Der> certified = context.system().ceremonies().queries().certifiedKey(generation);
        return token.find(generation.key())
                .map(key -> Optional.of(Der.of(key.publicKey().getEncoded())).equals(certified)
                        ? Agreement.AGREES
                        : Agreement.OTHER_KEY)
                .orElse(Agreement.KEY_MISSING);
    }
}
