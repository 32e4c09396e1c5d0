package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.AskedDocument;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.DatedRules;
import jp.mamis.domain.settings.ExemptionFacts;
import jp.mamis.domain.settings.OwnExemption;
import jp.mamis.domain.settings.OwnExemptionPolicy;
import jp.mamis.domain.settings.RouteRules;

/** Compares how filings go under their own rules and under others that a body has prepared (規則の試行). */
@Basis(
        document = "our choice",
        rule = "Prepared rules are tried on what is still to be decided: each filing is judged under its own rules and"
                + " with the prepared ones in place of the body's; nothing is changed by it.")
public final class RulesTrial {

    private final AssociationId body;
    private final DatedRules prepared;
    private final Hierarchy hierarchy;

    public RulesTrial(AssociationId body, DatedRules prepared, Hierarchy hierarchy) {
        this.body = body;
        this.prepared = prepared;
        this.hierarchy = hierarchy;
    }

    /**
     * The differences for one filing; none when it would go the same way.
     *
     * @param own         the rules it was filed under
     * @param memberships the bodies the applicant belongs to, without what this very filing has begun
     * @param applicant   what exemptions depend on
     */
    public List<RuleDifference> compare(
            JoinRequest request, RouteRules own, Set<AssociationId> memberships, ExemptionFacts applicant) {
        RouteRules others = own.with(body, prepared);
        List<RuleDifference> differences = new ArrayList<>();
        Set<Refusal> before = refusals(request, own, memberships);
        Set<Refusal> after = refusals(request, others, memberships);
        after.stream()
                .filter(reason -> !before.contains(reason))
                .forEach(reason -> differences.add(new RuleDifference.Refused(reason)));
        before.stream()
                .filter(reason -> !after.contains(reason))
                .forEach(reason -> differences.add(new RuleDifference.Admitted(reason)));
        boolean toldNow = isTold(request, own, memberships);
        boolean toldThen = isTold(request, others, memberships);
        if (toldNow != toldThen) {
            differences.add(new RuleDifference.OtherMembership(toldThen));
        }
        documents(request, own.of(body), differences);
        exemptions(own.of(body), applicant, request.desiredOn(), differences);
        inside(own.of(body), differences);
        return differences;
    }

    private void documents(JoinRequest request, BodyRules now, List<RuleDifference> differences) {
        request.targets().stream()
                .filter(target -> target.body().equals(body))
                .map(Target::category)
                .filter(category ->
                        !now.askedOf(category).equals(prepared.rules().askedOf(category)))
                .map(category -> new RuleDifference.Documents(names(now, category), names(prepared.rules(), category)))
                .forEach(differences::add);
    }

    private static List<String> names(BodyRules rules, MemberCategory category) {
        return rules.askedOf(category).stream().map(AskedDocument::name).toList();
    }

    private void exemptions(BodyRules now, ExemptionFacts applicant, LocalDate day, List<RuleDifference> differences) {
        OwnExemptionPolicy policy = new OwnExemptionPolicy();
        List<OwnExemption> before = policy.judge(now.exemptions(), applicant, day);
        List<OwnExemption> after = policy.judge(prepared.rules().exemptions(), applicant, day);
        if (!before.equals(after)) {
            differences.add(new RuleDifference.Exemptions(before, after));
        }
    }

    private void inside(BodyRules now, List<RuleDifference> differences) {
        BodyRules then = prepared.rules();
        if (!now.workflow().equals(then.workflow())) {
            differences.add(new RuleDifference.Confirmations(now.workflow(), then.workflow()));
        }
        if (now.start() != then.start()) {
            differences.add(new RuleDifference.Start(now.start(), then.start()));
        }
        if (!now.answerTime().equals(then.answerTime())) {
            differences.add(new RuleDifference.Answering(now.answerTime(), then.answerTime()));
        }
    }

    private Set<Refusal> refusals(JoinRequest request, RouteRules rules, Set<AssociationId> memberships) {
        List<Association> bodies = request.targets().stream()
                .map(target -> hierarchy.require(target.body()))
                .toList();
        return Stream.concat(
                        new BodyRulesPolicy(rules, hierarchy)
                                .judge(JoinSoFar.of(request), bodies, memberships::contains),
                        directly(bodies.get(0), rules, memberships))
                .collect(Collectors.toSet());
    }

    /** Where it starts at a prefectural body, with nothing joined below it. */
    private Stream<Refusal> directly(Association lowest, RouteRules rules, Set<AssociationId> memberships) {
        boolean fromBelow = lowest.tier() != Tier.PREFECTURAL
                || hierarchy.children(lowest.id()).stream().anyMatch(below -> memberships.contains(below.id()));
        return Policies.unless(fromBelow || rules.takesDirectly(lowest.id()), () -> BodyRulesPolicy.tooHigh(lowest));
    }

    private boolean isTold(JoinRequest request, RouteRules rules, Set<AssociationId> memberships) {
        return new BodyRulesPolicy(rules, hierarchy)
                .asking(request, memberships::contains)
                .contains(body);
    }
}
