package jp.mamis.cli.membership;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.mamis.application.membership.MemberPage;
import jp.mamis.application.people.CheckRegisterNumber;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.RegisterSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what somebody found who compared a doctor's register number with its source. */
@Command(
        name = "check-number",
        description = "Note what you found when you compared a doctor's register number with its source.")
public final class MemberCheckNumber implements Runnable {

    @Parameters(index = "0", paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Parameters(index = "1", paramLabel = "PERSON", description = "id of the person, as lists print it")
    private UUID person = new UUID(0, 0);

    @Option(
            names = "--result",
            required = true,
            paramLabel = "RESULT",
            description = "whether name and number agree with the source: ${COMPLETION-CANDIDATES}")
    private Result result = Result.AGREES;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "SOURCE",
            description = "what you looked at: ${COMPLETION-CANDIDATES}")
    private RegisterSource source = RegisterSource.MINISTRY_SEARCH;

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "the day on which you looked")
    private String on = "";

    private final CommandContext context;

    public MemberCheckNumber(CommandContext context) {
        this.context = context;
    }

    /** What somebody found. */
    enum Result {
        AGREES,
        /** Or nobody was found. */
        DIFFERS
    }

    @Override
    public void run() {
        LocalDate day = JapaneseDate.parse(on);
        MemberPage member = context.require(context.system()
                .membership()
                .memberQueries()
                .page(new PersonId(person), Bodies.named(code, context), context.caller()));
        context.require(context.system()
                .people()
                .checkRegisterNumber()
                .check(
                        new CheckRegisterNumber.Command(
                                member.person(),
                                member.viewer(),
                                member.version(),
                                result == Result.AGREES,
                                source,
                                day),
                        context.caller()));
        context.say(
                "member.number-checked",
                Map.of("number", member.data().licence().number().digits()));
    }
}
