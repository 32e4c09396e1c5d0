package jp.mamis.cli.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.MemberIndex.Filter;
import jp.mamis.application.membership.MemberIndex.Order;
import jp.mamis.application.membership.MemberLine;
import jp.mamis.application.membership.MemberQueries;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.MemberTraits;
import jp.mamis.application.membership.SoughtMember;
import jp.mamis.application.membership.SoughtSchool;
import jp.mamis.application.membership.SoughtWorkplace;
import jp.mamis.cli.command.Bodies;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.cli.command.Pages;
import jp.mamis.cli.output.Column;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.MemberNumber;
import jp.mamis.domain.membership.NationalExemption;
import jp.mamis.domain.person.Sex;
import jp.mamis.domain.qualification.RegisterCheck;
import jp.mamis.domain.qualification.Specialty;
import jp.mamis.domain.settings.CategoryCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the members of a body, for its staff. */
@Command(name = "list", description = "List the members of a body, for its staff.")
public final class MemberList implements Runnable {

    private static final List<Column<MemberLine>> COLUMNS = List.of(
            Column.of("person", line -> line.person().value()),
            Column.<MemberLine>of("name", line -> line.name().full()).headed("holder"),
            Column.of("kana", line -> line.kana().full()),
            Column.of("licence", line -> line.licence().digits()),
            Column.of("memberId", line -> line.number().map(MemberNumber::digits)),
            Column.of("category", line -> line.category().label()),
            Column.of("ownCategory", line -> line.own().map(BodyCategory::label)),
            Column.of("memberSince", MemberLine::since),
            Column.of("lastDay", MemberLine::lastDay),
            Column.of("standing", MemberLine::standing),
            Column.of(
                    "workplaces",
                    line -> line.workplaces().stream()
                            .map(InstitutionName::text)
                            .toList()));

    @Parameters(paramLabel = "CODE", description = "code of the body, such as 1401A")
    private String code = "";

    @Option(names = "--text", paramLabel = "TEXT", description = "a number, or how a name or reading begins")
    private String text = "";

    @Option(
            names = "--workplace",
            paramLabel = "TEXT",
            description = "parts of the name of a workplace of the day, or its code or 7 digits of it")
    private String workplace = "";

    @Option(names = "--on", paramLabel = "DAY", description = "as they stood on that day; today when not given")
    private String on = "";

    @Option(names = "--category", paramLabel = "CATEGORY", description = "${COMPLETION-CANDIDATES}")
    private @Nullable MemberCategory category;

    @Option(names = "--own-category", paramLabel = "CODE", description = "code of one of the body's own categories")
    private String ownCategory = "";

    @Option(names = "--sex", paramLabel = "SEX", description = "${COMPLETION-CANDIDATES}; as registered for the day")
    private @Nullable Sex sex;

    @Option(
            names = "--register-check",
            paramLabel = "STATE",
            description = "${COMPLETION-CANDIDATES}: how the register number stands against its source")
    private RegisterCheck.@Nullable State registerCheck;

    @Option(
            names = "--exemption",
            paramLabel = "REASON",
            description = "${COMPLETION-CANDIDATES}: for what the national fee is waived on the day")
    private @Nullable NationalExemption exemption;

    @Option(names = "--school", paramLabel = "TEXT", description = "part of the name or code of the school of medicine")
    private String school = "";

    @Option(names = "--graduation-year", paramLabel = "YEAR", description = "the fiscal year of graduation")
    private String graduationYear = "";

    @Option(names = "--specialty", paramLabel = "CODE", description = "code or Japanese name of a field of practice")
    private String specialty = "";

    @Option(names = "--mail-refused", description = "only those whose mail could not be handed over")
    private boolean mailRefused;

    @Option(names = "--standing", paramLabel = "STANDING", description = "${COMPLETION-CANDIDATES}; all when not given")
    private @Nullable MemberStanding standing;

    private final CommandContext context;

    public MemberList(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        Filter filter = new Filter(
                Optional.of(text).filter(typed -> !typed.isBlank()).map(SoughtMember::parse),
                Optional.of(workplace).filter(typed -> !typed.isBlank()).map(SoughtWorkplace::parse),
                Optional.ofNullable(category),
                Optional.of(ownCategory).filter(typed -> !typed.isBlank()).map(CategoryCode::parse),
                Optional.ofNullable(sex),
                Optional.ofNullable(registerCheck),
                traits(),
                Optional.ofNullable(standing),
                Order.KANA);
        Optional<LocalDate> day =
                Optional.of(on).filter(typed -> !typed.isBlank()).map(JapaneseDate::parse);
        MemberQueries queries = context.system().membership().memberQueries();
        AssociationId body = Bodies.named(code, context);
        Caller caller = context.caller();
        context.results()
                .list(
                        Pages.all(page ->
                                context.require(day.map(known -> queries.inBody(body, filter, known, page, caller))
                                        .orElseGet(() -> queries.inBody(body, filter, page, caller)))),
                        COLUMNS);
    }

    private MemberTraits traits() {
        return new MemberTraits(
                Optional.ofNullable(exemption),
                Optional.of(school).filter(typed -> !typed.isBlank()).map(SoughtSchool::parse),
                Optional.of(graduationYear).filter(typed -> !typed.isBlank()).map(MemberTraits::readYear),
                Optional.of(specialty).filter(typed -> !typed.isBlank()).map(Specialty::parse),
                mailRefused);
    }
}
