package jp.mamis.cli.membership;

import java.util.List;
import java.util.Map;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.people.RegisterPhysician;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisteredData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a physician known to the system; what no option asks the physician adds. For the operator. */
@Command(
        name = "register",
        description = "Make a physician known; the physician can add the rest later. For the operator.")
public final class MemberRegister implements Runnable {

    @Mixin
    private RegistrationOptions registration = new RegistrationOptions();

    private final CommandContext context;

    public MemberRegister(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        RegisteredData data = registration.read(new Faults(context.words()));
        Caller operator = context.operator();
        PersonId person = context.require(
                context.system().people().registerPhysician().register(new RegisterPhysician.Command(data), operator));
        String number = data.licence().number().digits();
        context.results()
                .one(person, List.of(Column.of("physicianId", PersonId::value), Column.of("licence", known -> number)));
        context.say("member.registered", Map.of("licence", number));
    }
}
