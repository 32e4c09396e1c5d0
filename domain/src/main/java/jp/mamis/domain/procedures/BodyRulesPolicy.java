package jp.mamis.domain.procedures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.settings.BodyRules;
import jp.mamis.domain.settings.CategoryCode;
import jp.mamis.domain.settings.OwnCategory;
import jp.mamis.domain.settings.Reach;
import jp.mamis.domain.settings.RouteRules;
import jp.mamis.domain.settings.SeveralMemberships;

/** Whether a join keeps to what each body of its route has set for itself. */
@Basis(
        document = "MAMIS slides Ver 1.00 (日本医師会)",
        article = "医師会ごとの独自ルールの設定機能 ①～③",
        rule =
                "A join goes as far up as each of its bodies asks for and no further than each allows, enters no body that"
                        + " denies it beside another of its layer, and names one of a body's own categories where it keeps its own,"
                        + " one whose national category is the applicant's.",
        note = "Who belongs to a higher body already, be it through another workplace, has joined that far.")
public final class BodyRulesPolicy {

    private final RouteRules rules;
    private final Hierarchy hierarchy;

    public BodyRulesPolicy(RouteRules rules, Hierarchy hierarchy) {
        this.rules = rules;
        this.hierarchy = hierarchy;
    }

    /**
     * @param bodies  those asked for, lowest first
     * @param belongs whether the applicant belongs to a body, as if nothing that this very filing has begun existed
     */
    Stream<Refusal> judge(JoinSoFar known, List<Association> bodies, Predicate<AssociationId> belongs) {
        Optional<MemberCategory> national =
                known.work().flatMap(work -> new CategoryPolicy().judge(work).accepted());
        return bodies.stream()
                .flatMap(body -> Stream.of(
                                reach(body, bodies.get(bodies.size() - 1), belongs),
                                several(body, known.route(), belongs),
                                known.target(body.id()).stream().flatMap(target -> category(body, target, national)))
                        .flatMap(reasons -> reasons));
    }

    /** The request with the national categories that follow from bodies' own, and from the work where those leave it open. */
    JoinRequest following(JoinRequest request) {
        MemberCategory usual =
                new CategoryPolicy().judge(request.categoryFacts()).accepted().orElseThrow();
        return request.with(request.targets().stream()
                .map(target -> target.own()
                        .flatMap(code -> rules.of(target.body()).category(code))
                        .map(own -> target.as(own.mapsTo().orElse(usual)))
                        .orElse(target))
                .toList());
    }

    /** The bodies of the request that want to be told of another membership of their layer, and there is one. */
    public List<AssociationId> asking(JoinRequest request, Predicate<AssociationId> belongs) {
        List<AssociationId> route = JoinSoFar.of(request).route();
        return route.stream()
                .filter(body -> rules.of(body).several() == SeveralMemberships.ASK)
                .filter(body -> other(hierarchy.require(body), route, belongs).isPresent())
                .toList();
    }

    /** Why a join of these bodies, lowest first, cannot end where it ends; empty when it can. */
    public List<Refusal> reaches(List<Association> bodies, Predicate<AssociationId> belongs) {
        Association top = bodies.get(bodies.size() - 1);
        return bodies.stream().flatMap(body -> reach(body, top, belongs)).toList();
    }

    /** Whether somebody who belongs nowhere can join the body, be it alone or with some of those above it. */
    public boolean leadsSomewhere(AssociationId body) {
        List<Association> path = hierarchy.pathOf(body);
        return IntStream.rangeClosed(1, path.size())
                .anyMatch(end -> reaches(path.subList(0, end), nowhere -> false).isEmpty());
    }

    private Stream<Refusal> reach(Association body, Association top, Predicate<AssociationId> belongs) {
        Reach reach = rules.of(body.id()).reach();
        boolean reached = reach.atLeast()
                .filter(tier -> belongs.test(ancestor(body, tier).id()))
                .isPresent();
        return Stream.concat(
                Policies.unless(
                        reached || reach.isFarEnough(top.tier()),
                        () -> upTo(ProcedureRefusal.HAS_TO_JOIN_FURTHER, body, reach.atLeast())),
                Policies.unless(
                        !reach.isTooFar(top.tier()),
                        () -> upTo(ProcedureRefusal.MAY_NOT_JOIN_SO_FAR, body, reach.atMost())));
    }

    private Refusal upTo(ProcedureRefusal code, Association body, Optional<Tier> tier) {
        return about(
                code,
                body,
                Map.of("upTo", ancestor(body, tier.orElseThrow()).name().text()));
    }

    private Association ancestor(Association body, Tier tier) {
        return hierarchy.pathOf(body.id()).stream()
                .filter(above -> above.tier().number() <= tier.number())
                .findFirst()
                .orElseThrow();
    }

    private Stream<Refusal> several(Association body, List<AssociationId> route, Predicate<AssociationId> belongs) {
        return rules.of(body.id()).several() == SeveralMemberships.DENY
                ? other(body, route, belongs)
                        .map(other -> about(
                                ProcedureRefusal.OTHER_MEMBERSHIP_DENIED,
                                body,
                                Map.of("other", other.name().text())))
                        .stream()
                : Stream.empty();
    }

    /** Another body of the layer that the member belongs to. */
    private Optional<Association> other(Association body, List<AssociationId> route, Predicate<AssociationId> belongs) {
        return hierarchy.all().stream()
                .filter(candidate -> candidate.tier() == body.tier() && !candidate.equals(body))
                .filter(candidate -> !route.contains(candidate.id()))
                .filter(candidate -> belongs.test(candidate.id()))
                .findFirst();
    }

    private Stream<Refusal> category(Association body, Target target, Optional<MemberCategory> national) {
        BodyRules own = rules.of(body.id());
        boolean keepsOwn = body.tier() != Tier.NATIONAL && !own.categories().isEmpty();
        if (target.own().isEmpty()) {
            return Policies.unless(!keepsOwn, () -> about(ProcedureRefusal.OWN_CATEGORY_MISSING, body, Map.of()));
        }
        CategoryCode code = target.own().get();
        Optional<OwnCategory> chosen = keepsOwn ? own.category(code) : Optional.empty();
        if (chosen.isEmpty()) {
            return Stream.of(about(ProcedureRefusal.NO_SUCH_OWN_CATEGORY, body, Map.of("category", code.text())));
        }
        return national
                .filter(follows -> !chosen.get().suits(follows))
                .map(follows -> about(
                        ProcedureRefusal.OWN_CATEGORY_DOES_NOT_SUIT,
                        body,
                        Map.of("category", chosen.get().label(), "national", follows.label())))
                .stream();
    }

    /** Against a route that starts at a body where none can, with nothing joined below. */
    static Refusal tooHigh(Association body) {
        return Refusal.of(
                        ProcedureRefusal.ROUTE_STARTS_TOO_HIGH,
                        Map.of("body", body.name().text()))
                .at("targets");
    }

    /** With the body's code too, by which a form finds its question. */
    private static Refusal about(ProcedureRefusal code, Association body, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("body", body.name().text());
        facts.put("code", body.code().text());
        return Refusal.of(code, facts).at("targets");
    }
}
