package jp.mamis.cli.institutions;

import java.util.Map;
import java.util.UUID;
import jp.mamis.application.institutions.LinkWorkplace;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.person.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links a workplace that was typed by name. For staff of the national and the prefectural bodies. */
@Command(name = "link", description = "Link a member's workplace that was typed by name to an institution.")
public final class InstitutionLink implements Runnable {

    @Parameters(index = "0", paramLabel = "PERSON", description = "id of the member, as the list shows it")
    private UUID person = new UUID(0, 0);

    @Parameters(index = "1", paramLabel = "NAME", description = "name of the workplace as it was typed")
    private String workplace = "";

    @Parameters(index = "2", paramLabel = "CODE", description = "code of the institution")
    private String code = "";

    @Option(names = "--at", required = true, paramLabel = "CODE", description = "the national or a prefectural body")
    private String body = "";

    private final CommandContext context;

    public InstitutionLink(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        LinkWorkplace.Command command = new LinkWorkplace.Command(
                Bodies.named(body, context),
                new PersonId(person),
                InstitutionName.parse(workplace),
                InstitutionCode.parse(code));
        InstitutionCode linked =
                context.require(context.system().institutions().linkWorkplace().link(command, context.caller()));
        context.say("institution.linked", Map.of("workplace", workplace, "code", linked.text()));
    }
}
