package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.settings.RouteRules;

/** Whether a join can be filed: the route, the categories, what one belongs to already, the wished day. */
@Basis(
        document = "定款・細則 of prefectural associations; MAMIS slides Ver 1.00",
        article = "入会",
        rule =
                "One filing names a chain of bodies from a district, or from a county or city body without districts, or from a"
                        + " prefectural one that takes members in directly, upward without a gap, stops at any"
                        + " tier, joins none twice, and asks the national body for the category that follows from the work done.",
        note = "The span of days that may be wished, one year either way, is our choice.")
public final class JoinPolicy {

    private static final int YEARS_EITHER_WAY = 1;

    /**
     * The request, with the national category that follows from a body's own where it keeps its own.
     *
     * @param member as if nothing that this very filing has begun existed, see {@link Member#without}
     * @param rules  those of the bodies asked for
     */
    public Outcome<JoinRequest> judge(
            JoinRequest request, Member member, Hierarchy hierarchy, RouteRules rules, LocalDate today) {
        if (request.targets().isEmpty()) {
            return Outcome.refused(Refusal.of(ProcedureRefusal.NO_BODY_CHOSEN).at("targets"));
        }
        if (request.targets().stream()
                .anyMatch(target -> hierarchy.find(target.body()).isEmpty())) {
            return Outcome.refused(Refusal.of(ProcedureRefusal.NO_SUCH_BODY).at("targets"));
        }
        return Policies.accept(
                () -> new BodyRulesPolicy(rules, hierarchy).following(request),
                reasons(JoinSoFar.of(request), member, hierarchy, rules, today));
    }

    /**
     * What speaks against what is known of a request, whatever becomes of the rest; the parameters are those of
     * {@link #judge(JoinRequest, Member, Hierarchy, RouteRules, LocalDate)}.
     */
    public Optional<Refusals> judge(
            JoinSoFar known, Member member, Hierarchy hierarchy, RouteRules rules, LocalDate today) {
        return Policies.accept(() -> known, reasons(known, member, hierarchy, rules, today))
                .refusals();
    }

    private static Stream<Refusal> reasons(
            JoinSoFar known, Member member, Hierarchy hierarchy, RouteRules rules, LocalDate today) {
        List<Association> bodies =
                known.route().stream().map(hierarchy::require).toList();
        return Stream.of(
                        chain(bodies),
                        lowest(bodies, known, member, hierarchy, rules, today),
                        inForce(bodies, today),
                        lasting(bodies, today),
                        notJoinedYet(bodies, member, today),
                        nationalOnce(bodies, member, today),
                        category(known, bodies),
                        new BodyRulesPolicy(rules, hierarchy)
                                .judge(known, bodies, body -> member.belongsTo(body, today)),
                        wishedDay(known, today))
                .flatMap(reasons -> reasons);
    }

    /** Whether a chain may start at the body: a district, or a local body that has no districts on that day. */
    public static boolean isEntry(Association body, Hierarchy hierarchy, LocalDate day) {
        return body.tier() == Tier.DISTRICT
                || (body.tier() == Tier.LOCAL
                        && hierarchy.children(body.id()).stream().noneMatch(child -> child.isInForceOn(day)));
    }

    /** Whether an application may start at the body, whatever the workplace: at an entry, above one joined, or directly. */
    public static boolean mayStartAt(
            Association body, Member doctor, Hierarchy hierarchy, RouteRules rules, LocalDate day) {
        return isEntry(body, hierarchy, day)
                || rules.takesDirectly(body.id())
                || hierarchy.children(body.id()).stream().anyMatch(lower -> doctor.belongsTo(lower.id(), day));
    }

    private static Stream<Refusal> chain(List<Association> bodies) {
        Set<Association> seen = new HashSet<>();
        boolean whole = bodies.stream().allMatch(seen::add)
                && IntStream.range(1, bodies.size())
                        .allMatch(i -> bodies.get(i - 1)
                                .parent()
                                .equals(Optional.of(bodies.get(i).id())));
        return Policies.unless(
                whole, () -> Refusal.of(ProcedureRefusal.ROUTE_HAS_A_GAP).at("targets"));
    }

    /** A chain starts at a district or local body, or right above what the group at this workplace has joined. */
    private static Stream<Refusal> lowest(
            List<Association> bodies,
            JoinSoFar known,
            Member member,
            Hierarchy hierarchy,
            RouteRules rules,
            LocalDate today) {
        return bodies.stream()
                .limit(1)
                .filter(body -> !rules.takesDirectly(body.id()))
                .flatMap(body -> known.workplace().stream()
                        .flatMap(workplace -> lowest(body, workplace, member, hierarchy, today)));
    }

    private static Stream<Refusal> lowest(
            Association body, Workplace workplace, Member member, Hierarchy hierarchy, LocalDate today) {
        boolean entry = isEntry(body, hierarchy, today);
        boolean aboveJoined = member.groupAt(workplace)
                .map(Group::id)
                .map(member::inGroup)
                .orElseGet(Stream::empty)
                .filter(membership -> !membership.period().hasEndedBy(today))
                .map(Membership::body)
                .anyMatch(joined -> hierarchy.require(joined).parent().equals(Optional.of(body.id())));
        return Policies.unless(entry || aboveJoined, () -> BodyRulesPolicy.tooHigh(body));
    }

    private static Stream<Refusal> inForce(List<Association> bodies, LocalDate today) {
        return bodies.stream()
                .filter(body -> !body.isInForceOn(today))
                .map(body -> Refusal.of(
                                ProcedureRefusal.BODY_NOT_IN_FORCE,
                                Map.of("body", body.name().text()))
                        .at("targets"));
    }

    private static Stream<Refusal> lasting(List<Association> bodies, LocalDate today) {
        return bodies.stream()
                .filter(body -> body.isInForceOn(today) && body.endsWithoutSuccessor())
                .map(body -> ChainPolicy.dissolving(body).at("targets"));
    }

    private static Stream<Refusal> notJoinedYet(List<Association> bodies, Member member, LocalDate today) {
        return bodies.stream()
                .filter(body -> body.tier() != Tier.NATIONAL)
                .filter(body -> member.belongsTo(body.id(), today))
                .map(body -> Refusal.of(
                                ProcedureRefusal.ALREADY_A_MEMBER,
                                Map.of("body", body.name().text()))
                        .at("targets"));
    }

    private static Stream<Refusal> nationalOnce(List<Association> bodies, Member member, LocalDate today) {
        return bodies.stream()
                .filter(body -> body.tier() == Tier.NATIONAL && member.belongsTo(body.id(), today))
                .map(body -> Refusal.of(ProcedureRefusal.NATIONAL_BODY_JOINED_ALREADY)
                        .at("targets"));
    }

    private static Stream<Refusal> category(JoinSoFar known, List<Association> bodies) {
        return known.work().stream().flatMap(work -> category(new CategoryPolicy().judge(work), known, bodies));
    }

    private static Stream<Refusal> category(
            Outcome<MemberCategory> decided, JoinSoFar known, List<Association> bodies) {
        return decided.fold(
                category -> bodies.stream()
                        .filter(body -> body.tier() == Tier.NATIONAL)
                        .flatMap(body -> known.target(body.id()).stream())
                        .filter(target -> target.category() != category)
                        .map(target -> Refusal.of(
                                        ProcedureRefusal.CATEGORY_DOES_NOT_FOLLOW, Map.of("expected", category.label()))
                                .at("targets")),
                reasons -> reasons.reasons().stream());
    }

    private static Stream<Refusal> wishedDay(JoinSoFar known, LocalDate today) {
        return known
                .desiredOn()
                .filter(day -> day.isBefore(today.minusYears(YEARS_EITHER_WAY))
                        || day.isAfter(today.plusYears(YEARS_EITHER_WAY)))
                .stream()
                .map(day -> Refusal.of(ProcedureRefusal.WISHED_DAY_TOO_FAR).at("desiredOn"));
    }
}
