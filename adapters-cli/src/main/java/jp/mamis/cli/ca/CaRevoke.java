package jp.mamis.cli.ca;

import java.util.Map;
import java.util.stream.Collectors;
import jp.mamis.application.hpki.ceremony.GenerationStanding;
import jp.mamis.application.hpki.ceremony.RevokeAuthority;
import jp.mamis.application.kernel.Caller;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.CommandFailed;
import jp.mamis.cli.command.ExitCode;
import jp.mamis.domain.hpki.ca.AuthorityName;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ceremony.AuthorityRevocation;
import jp.mamis.domain.hpki.ceremony.TwoPersonAct.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two officers revoke an authority, and with it what it issued. */
@Command(
        name = "revoke",
        description = {
            "Ask that an authority be revoked for good; another officer confirms it with --confirm and the same reason.",
            "It issues no more, the next list of its root names it, and every certificate it issued is revoked.",
            "With a root are revoked the authorities below it. Publish lists afterwards: mamis crl publish."
        })
public final class CaRevoke implements Runnable {

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "AUTHORITY",
            description = "which: root1, sign1 or auth1, with the number of the generation")
    private String authority = "";

    @Option(names = "--reason", required = true, paramLabel = "REASON", description = "why: ${COMPLETION-CANDIDATES}")
    private AuthorityRevocation.Ground ground = AuthorityRevocation.Ground.CEASED;

    @Mixin
    private MoveOptions move = new MoveOptions();

    private final CommandContext context;

    public CaRevoke(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Caller caller = context.caller();
        AuthorityName name = AuthorityName.parse(authority);
        CaGeneration generation = named(name, caller);
        Move what = move.move(context);
        Map<String, Object> words =
                Map.of("authority", name, "ground", context.words().of(ground));
        if (what == Move.CONFIRM) {
            context.confirm("ca.ask-revoke", words);
        }
        RevokeAuthority.Revoked done = context.require(context.system()
                .ceremonies()
                .revokeAuthority()
                .revoke(new RevokeAuthority.Command(generation.id(), ground, what), caller));
        if (what == Move.CONFIRM) {
            context.system().status().ifPresent(status -> status.lay().lay());
            told(done, name);
        } else {
            context.say(what == Move.ASK ? "ca.revocation-asked" : "ca.revocation-taken-back", words);
        }
    }

    private void told(RevokeAuthority.Revoked done, AuthorityName name) {
        context.say(
                "ca.revoked",
                Map.of(
                        "authorities",
                        done.fallen().stream().map(AuthorityName::toString).collect(Collectors.joining(" ")),
                        "number",
                        done.certificates()));
        context.say(done.listed() ? "ca.revoked-publish" : "ca.revoked-tell-root", Map.of("authority", name));
    }

    private CaGeneration named(AuthorityName name, Caller caller) {
        return context.require(context.system().ceremonies().queries().standings(caller)).stream()
                .map(GenerationStanding::generation)
                .filter(each -> AuthorityName.of(each).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailed(ExitCode.REFUSED, context.words().get("refusal.no-such-generation")));
    }
}
