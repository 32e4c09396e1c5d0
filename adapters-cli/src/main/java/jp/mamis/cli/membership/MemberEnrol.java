package jp.mamis.cli.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.LicenceNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes in memberships that exist already, as a body's own register has them. For the operator. */
@Command(
        name = "enrol",
        description = {
            "Take in the memberships a registered physician has already. For the operator.",
            "New memberships begin by mamis procedure submit."
        })
public final class MemberEnrol implements Runnable {

    @Parameters(paramLabel = "LICENCE", description = "number in the medical register")
    private String licence = "";

    @Mixin
    private EnrolmentOptions enrolment = new EnrolmentOptions();

    private final CommandContext context;

    public MemberEnrol(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Faults faults = new Faults(context.words());
        Optional<LicenceNumber> number = faults.required("LICENCE", licence, LicenceNumber::parse);
        Optional<MemberNumber> memberId = enrolment.memberId(faults);
        List<EnrolMember.Joined> memberships = enrolment.read(faults, context);
        Caller operator = context.operator();
        LicenceNumber known = number.orElseThrow();
        PersonId person =
                context.require(context.system().people().physicianQueries().withLicence(known, operator));
        context.require(context.system()
                .membership()
                .enrolMember()
                .enrol(new EnrolMember.Command(person, memberships, memberId), operator));
        context.results()
                .one(
                        person,
                        List.of(
                                Column.of("person", PersonId::value),
                                Column.of("licence", enrolled -> known.digits())));
        context.say("member.enrolled", Map.of("licence", known.digits()));
    }
}
