package jp.mamis.cli.boot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.application.hpki.ceremony.KeyQueries;
import jp.mamis.application.hpki.status.AnswerHealth;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyId;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.status.Responder;
import jp.mamis.domain.hpki.status.ResponderTerm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows every generation of every authority, and what is wrong with it. Long because each thing that is wrong has words. */
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

    private record Row(GenerationStanding standing, KeyQueries.Uses uses, Optional<Agreement> agreement) {

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
            Column.of("keyCertificates", row -> row.uses().certificates()),
            Column.of("keyLists", row -> row.uses().lists()),
            Column.of("keySigners", row -> row.uses().signers()),
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
        Map<AuthorityName, KeyQueries.Uses> uses =
                context.require(context.system().ceremonies().keys().uses(context.callerOrOperator())).stream()
                        .collect(Collectors.toMap(KeyQueries.Uses::authority, Function.identity()));
        List<KeyQueries.Signer> signers =
                context.require(context.system().ceremonies().keys().signers(context.callerOrOperator()));
        Agreements agreements = compare ? compared(all, signers) : Agreements.NONE;
        context.results()
                .list(
                        all.stream()
                                .map(one -> new Row(
                                        one,
                                        Objects.requireNonNull(uses.get(AuthorityName.of(one.generation()))),
                                        agreements.of(one.generation().key())))
                                .toList(),
                        COLUMNS);
        if (all.isEmpty()) {
            context.say("ca.none-yet", Map.of());
        }
        signers.forEach(signer -> tell(signer, agreements));
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

    /** Ninety days ahead. The last thirty of who answers about status are told of by the health of answers. */
    private void tell(KeyQueries.Signer signer, Agreements agreements) {
        Map<String, Object> about = Map.of(
                "authority",
                AuthorityName.of(signer.authority()).toString(),
                "key",
                signer.responder().label(signer.authority()).text(),
                "until",
                signer.until());
        boolean answers = signer.responder().matter() == Responder.Matter.STATUS;
        if (signer.expiry() != GenerationStanding.Expiry.LATER
                && (!answers || signer.term() == ResponderTerm.LASTING)) {
            context.say(answers ? "ca.responder-ends" : "ca.statements-end", about);
        }
        agreements
                .of(signer.responder().prepared().orElseThrow().key())
                .filter(found -> found != Agreement.AGREES)
                .ifPresent(found -> context.say("ca.signer-key", about));
    }

    /** What the token has of each key; nothing where it was not asked. */
    private record Agreements(Map<KeyId, Agreement> found) {

        static final Agreements NONE = new Agreements(Map.of());

        Optional<Agreement> of(KeyId key) {
            return Optional.ofNullable(found.get(key));
        }
    }

    private Agreements compared(List<GenerationStanding> all, List<KeyQueries.Signer> signers) {
        context.operator();
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            return new Agreements(Stream.concat(
                            all.stream().map(GenerationStanding::generation),
                            signers.stream().map(signer -> signer.responder().answering(signer.authority())))
                    .collect(Collectors.toMap(CaGeneration::key, each -> agreement(each, token), (one, other) -> one)));
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
