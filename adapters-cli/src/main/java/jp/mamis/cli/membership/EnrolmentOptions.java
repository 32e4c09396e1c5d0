package jp.mamis.cli.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.membership.EnrolMember;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.settings.CategoryCode;
import picocli.CommandLine.Option;

/** The options that say of which bodies a physician is a member already. */
final class EnrolmentOptions {

    @Option(names = "--workplace", paramLabel = "NAME", description = "name of the workplace; needed")
    private String workplace = "";

    @Option(names = "--workplace-code", paramLabel = "CODE", description = "its ten-character code, where known")
    private String workplaceCode = "";

    @Option(names = "--owner", paramLabel = "NN", description = "who runs it, two digits; needed without a code")
    private String owner = "";

    @Option(
            names = "--in",
            paramLabel = "CODE,CATEGORY,DAY",
            description =
                    "a body, the category there and the first day, such as 1401A,A1,2020-04-01; again for each, lowest first")
    private List<String> memberships = new ArrayList<>();

    @Option(
            names = "--own-category",
            paramLabel = "CODE,CATEGORY",
            description = "a body named by --in and its own category there, such as 1401A,B; again for each")
    private List<String> ownCategories = new ArrayList<>();

    @Option(names = "--first-day-unknown", description = "the days are the first for which a membership is proven")
    private boolean firstDayUnknown;

    @Option(names = "--member-id", paramLabel = "NUMBER", description = "member ID of the national body, where held")
    private String memberId = "";

    private record Joined(AssociationCode body, MemberCategory category, LocalDate from) {}

    private record Own(AssociationCode body, CategoryCode category) {}

    List<EnrolMember.Joined> read(Faults faults, CommandContext context) {
        Optional<Workplace> place = place(faults);
        List<Joined> joined = joined(faults);
        List<Own> own = own(joined, faults);
        faults.tell();
        return joined.stream()
                .map(one -> new EnrolMember.Joined(
                        Bodies.named(one.body().text(), context),
                        place.orElseThrow(),
                        one.category(),
                        own.stream()
                                .filter(of -> of.body().equals(one.body()))
                                .map(Own::category)
                                .findFirst(),
                        one.from(),
                        !firstDayUnknown,
                        Optional.empty()))
                .toList();
    }

    Optional<MemberNumber> memberId(Faults faults) {
        return faults.optional("--member-id", memberId, MemberNumber::parse);
    }

    private List<Joined> joined(Faults faults) {
        if (memberships.isEmpty()) {
            return faults.required("--in", "", EnrolmentOptions::joined).stream()
                    .toList();
        }
        return memberships.stream()
                .flatMap(text -> faults.required("--in", text, EnrolmentOptions::joined).stream())
                .toList();
    }

    private List<Own> own(List<Joined> joined, Faults faults) {
        return ownCategories.stream()
                .flatMap(text -> faults.required("--own-category", text, typed -> own(typed, joined)).stream())
                .toList();
    }

    /** Of a body that is joined: another one is a slip of the hand. */
    private static Own own(String text, List<Joined> joined) {
        String[] parts = text.split("[,、，]", 2);
        if (parts.length < 2) {
            throw new MalformedValue("enrolment-category", text);
        }
        AssociationCode body = AssociationCode.parse(parts[0]);
        if (joined.stream().noneMatch(one -> one.body().equals(body))) {
            throw new MalformedValue("enrolment-category", text);
        }
        return new Own(body, CategoryCode.parse(parts[1]));
    }

    private static Joined joined(String text) {
        String[] parts = text.split("[,、，]", 3);
        if (parts.length < 3) {
            throw new MalformedValue("enrolment", text);
        }
        return new Joined(
                AssociationCode.parse(parts[0]), MemberCategory.parseHeld(parts[1]), JapaneseDate.parse(parts[2]));
    }

    private Optional<Workplace> place(Faults faults) {
        Optional<InstitutionName> name = faults.required("--workplace", workplace, InstitutionName::parse);
        if (!workplaceCode.isBlank()) {
            return faults.optional("--workplace-code", workplaceCode, InstitutionCode::parse)
                    .flatMap(code -> name.map(known -> new Workplace.Registered(code, known)));
        }
        return faults.required("--owner", owner, OwnerKind::parse)
                .flatMap(kind -> name.map(known -> new Workplace.Typed(known, kind)));
    }
}
