package jp.mamis.cli.procedures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.cli.command.CommandContext;
import jp.mamis.domain.calendar.JapaneseDate;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.institutions.OwnerKind;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.settings.CategoryCode;
import picocli.CommandLine.Option;

/** The options that make up an application to join. */
final class JoinOptions {

    @Option(names = "--workplace", required = true, paramLabel = "NAME", description = "name of the workplace")
    private String workplace = "";

    @Option(names = "--workplace-code", paramLabel = "CODE", description = "its ten-character code, where known")
    private String workplaceCode = "";

    @Option(names = "--owner", paramLabel = "NN", description = "who runs it, two digits; needed without a code")
    private String owner = "";

    @Option(names = "--duty", required = true, paramLabel = "NN", description = "work done there, two digits")
    private String duty = "";

    @Option(names = "--position", paramLabel = "TITLE", description = "position there")
    private String position = "";

    @Option(names = "--declines-insurance", description = "ask to be left out of the liability insurance")
    private boolean declinesInsurance;

    @Option(names = "--join", required = true, paramLabel = "CODE", description = "the lowest body to join")
    private String lowest = "";

    @Option(
            names = "--up-to",
            paramLabel = "CODE",
            description = "the highest body to join (default: ${DEFAULT-VALUE})")
    private String highest = "N1000";

    @Option(
            names = "--category",
            paramLabel = "CODE=CATEGORY",
            description = "another category in a body than the one that follows from the work")
    private Map<String, String> categories = new HashMap<>();

    @Option(
            names = "--own-category",
            paramLabel = "CODE=CATEGORY",
            description = "code of the own category of a body that keeps its own")
    private Map<String, String> ownCategories = new HashMap<>();

    @Option(names = "--desired-on", required = true, paramLabel = "DAY", description = "day wished, any Japanese form")
    private String desiredOn = "";

    @Option(names = "--remarks", paramLabel = "TEXT", description = "anything the secretariats should know")
    private String remarks = "";

    JoinRequest read(Reached reached, CommandContext context) {
        FacilityDuty work = FacilityDuty.parse(duty);
        JoinPreview preview = reached.procedures().joinPreview();
        MemberCategory usual = context.require(
                preview.category(new CategoryPolicy.Facts(work.runsThePlace(), work.isTraining(), declinesInsurance)));
        Map<AssociationCode, MemberCategory> others = otherCategories();
        List<Association> route = route(reached, preview, context);
        context.require(onlyFor(route, others.keySet()));
        List<Target> targets = route.stream()
                .map(body -> new Target(
                        body.id(),
                        others.getOrDefault(body.code(), usual),
                        given(ownCategories.getOrDefault(body.code().text(), ""))
                                .map(CategoryCode::parse)))
                .toList();
        return new JoinRequest(
                place(),
                work,
                given(position).map(Position::parse),
                declinesInsurance,
                targets,
                JapaneseDate.parse(desiredOn),
                remarks);
    }

    private Map<AssociationCode, MemberCategory> otherCategories() {
        Map<AssociationCode, MemberCategory> others = new HashMap<>();
        categories.forEach((code, category) -> others.put(AssociationCode.parse(code), MemberCategory.parse(category)));
        return others;
    }

    private static Outcome<List<Association>> onlyFor(List<Association> route, Set<AssociationCode> named) {
        List<AssociationCode> known = route.stream().map(Association::code).toList();
        return Policies.accept(
                () -> route,
                named.stream()
                        .filter(code -> !known.contains(code))
                        .sorted(Comparator.comparing(AssociationCode::text))
                        .map(code -> Refusal.of(ProcedureRefusal.CATEGORY_WITHOUT_BODY, Map.of("body", code.text()))));
    }

    private List<Association> route(Reached reached, JoinPreview preview, CommandContext context) {
        List<Association> path = preview.pathOf(reached.body(lowest).id());
        int last = path.indexOf(reached.body(highest));
        Outcome<List<Association>> route = last < 0
                ? Outcome.refused(ProcedureRefusal.ROUTE_HAS_A_GAP)
                : Outcome.accepted(path.subList(0, last + 1));
        return context.require(route);
    }

    private Workplace place() {
        InstitutionName name = InstitutionName.parse(workplace);
        Optional<InstitutionCode> code = given(workplaceCode).map(InstitutionCode::parse);
        return code.<Workplace>map(known -> new Workplace.Registered(known, name))
                .orElseGet(() -> new Workplace.Typed(
                        name,
                        given(owner).map(OwnerKind::parse).orElseThrow(() -> new MalformedValue("owner-kind", ""))));
    }

    private static Optional<String> given(String option) {
        return Optional.of(option).filter(value -> !value.isBlank());
    }
}
