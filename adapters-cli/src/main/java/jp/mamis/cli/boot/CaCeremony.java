package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.hpki.ca.Token;
import jp.mamis.application.hpki.ca.TokenAccess;
import jp.mamis.application.hpki.ceremony.BeginCeremony;
import jp.mamis.application.hpki.ceremony.CeremonyUseCases;
import jp.mamis.application.hpki.ceremony.OutsideCertificate;
import jp.mamis.application.hpki.ceremony.PerformStep;
import jp.mamis.cli.accounts.LogInDialogue;
import jp.mamis.cli.accounts.LogInDialogue.Guest;
import jp.mamis.cli.ca.CeremonyFiles;
import jp.mamis.cli.certificates.CertificateFiles;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.CertificateFacts;
import jp.mamis.domain.hpki.ceremony.Ceremony;
import jp.mamis.domain.hpki.ceremony.CeremonyPlan;
import jp.mamis.domain.hpki.ceremony.CeremonyTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins a ceremony, or goes on with the one under way, step by step; two officers log in for each. */
@Command(
        name = "ceremony",
        description = {
            "Make keys and certificates of authorities, or go on where the ceremony stands.",
            "Two officers log in for every step. With an outside root it stops for the certificates",
            "and goes on with --certificate and --root. For the operator."
        })
final class CaCeremony implements Runnable {

    @Option(names = "--plan", paramLabel = "FILE", description = "begin a ceremony by this plan")
    private @Nullable Path plan;

    @Option(names = "--certificate", paramLabel = "FILE", description = "what the outside root has issued next")
    private @Nullable Path certificate;

    @Option(names = "--root", paramLabel = "FILE", description = "certificate of the outside root")
    private @Nullable Path root;

    @Option(names = "--save", paramLabel = "PATH", description = "save requests and certificates in this folder")
    private @Nullable Path folder;

    @Option(
            names = "--steps",
            paramLabel = "NUMBER",
            defaultValue = "99",
            description = "do so many steps at the most (default: all)")
    private int steps;

    @Mixin
    private PinOptions pin = new PinOptions();

    private final CommandContext context;
    private final BootSurroundings surroundings;

    CaCeremony(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        context.operator();
        Optional<OutsideCertificate> outside = outside();
        Ceremony ceremony =
                plan == null ? goneOn(outside) : onToken(Optional.of(PlanFile.read(plan, context)), outside);
        told(ceremony);
        if (folder != null) {
            new CeremonyFiles(context).save(ceremony, folder);
        }
    }

    private Ceremony goneOn(Optional<OutsideCertificate> outside) {
        Ceremony ceremony = underWay();
        return waits(ceremony, outside) ? ceremony : onToken(Optional.empty(), outside);
    }

    private Ceremony underWay() {
        return context.require(ceremonies().queries().underWay(context.operator()));
    }

    private void begin(CeremonyPlan decided) {
        try (Guest first = guest("ca.first-officer");
                Guest second = guest("ca.second-officer")) {
            Ceremony begun = context.require(ceremonies()
                    .beginCeremony()
                    .begin(new BeginCeremony.Command(decided, second.caller()), first.caller()));
            context.say(
                    "ca.begun",
                    Map.of("number", begun.number(), "steps", begun.steps().size()));
        }
    }

    /** The token is opened first: a PIN that is wrong begins no ceremony. */
    private Ceremony onToken(Optional<CeremonyPlan> decided, Optional<OutsideCertificate> outside) {
        Optional<OutsideCertificate> left = outside;
        try (TokenAccess access = surroundings.token();
                Token token = pin.open(access, context)) {
            if (access.report().software()) {
                context.say("token.software", Map.of());
            }
            decided.ifPresent(this::begin);
            Ceremony ceremony = underWay();
            for (int done = 0; done < steps && ceremony.isUnderWay() && !waits(ceremony, left); done++) {
                CeremonyTask task = ceremony.next().orElseThrow().task();
                Optional<OutsideCertificate> given =
                        task.act() == CeremonyTask.Act.CERTIFICATE ? left : Optional.empty();
                ceremony = step(token, task, given);
                left = given.isPresent() ? Optional.empty() : left;
            }
            return ceremony;
        }
    }

    private Ceremony step(Token token, CeremonyTask task, Optional<OutsideCertificate> given) {
        Map<String, String> words = Map.of(
                "authority",
                context.words().of(task.duty()),
                "act",
                context.words().of(task.act()));
        context.say("ca.step", words);
        try (Guest first = guest("ca.first-officer");
                Guest second = guest("ca.second-officer")) {
            Ceremony after = context.require(ceremonies()
                    .performStep()
                    .perform(new PerformStep.Command(second.caller(), token, given), first.caller()));
            context.say("ca.step-done", words);
            return after;
        }
    }

    /** Whether nothing can be done before the outside root answers. */
    private static boolean waits(Ceremony ceremony, Optional<OutsideCertificate> outside) {
        return ceremony.plan().root() == CeremonyPlan.Root.OUTSIDE
                && outside.isEmpty()
                && ceremony.next()
                        .filter(step -> step.task().act() == CeremonyTask.Act.CERTIFICATE)
                        .isPresent();
    }

    private void told(Ceremony ceremony) {
        if (ceremony.abandoned().isPresent()) {
            context.say("ca.abandonment-waits", Map.of("number", ceremony.number()));
        }
        if (!ceremony.isUnderWay()) {
            context.say("ca.whole", Map.of("number", ceremony.number()));
            return;
        }
        CeremonyTask next = ceremony.next().orElseThrow().task();
        context.say(
                waits(ceremony, Optional.empty()) ? "ca.waits-outside" : "ca.goes-on",
                Map.of("authority", context.words().of(next.duty())));
    }

    private Optional<OutsideCertificate> outside() {
        if (certificate == null && root == null) {
            return Optional.empty();
        }
        if (certificate == null || root == null) {
            throw new CommandFailed(ExitCode.MISUSED, context.words().get("ca.both-files"));
        }
        return Optional.of(new OutsideCertificate(one(certificate), one(root)));
    }

    private CertificateFacts one(Path file) {
        List<CertificateFacts> all = new CertificateFiles(context).certificates(List.of(file));
        if (all.size() != 1) {
            throw new CommandFailed(ExitCode.REFUSED, context.words().get("ca.one-certificate", Map.of("file", file)));
        }
        return all.get(0);
    }

    private Guest guest(String question) {
        return new LogInDialogue(context).guest(question);
    }

    private CeremonyUseCases ceremonies() {
        return context.system().ceremonies();
    }
}
