package jp.mamis.application.procedures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mamis.application.attachments.FiledDocuments;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.membership.Members;
import jp.mamis.application.people.Physicians;
import jp.mamis.domain.calendar.FiscalYear;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;
import jp.mamis.domain.kernel.Refusals;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.membership.GraduationExemption;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.BodyRulesPolicy;
import jp.mamis.domain.procedures.JoinPolicy;
import jp.mamis.domain.procedures.JoinRequest;
import jp.mamis.domain.procedures.JoinSoFar;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureRefusal;
import jp.mamis.domain.settings.RouteRules;

/**
 * What a doctor learns before filing: the bodies above a chosen one, the category that follows, the exempt years, the age.
 * Long because every page of the join form asks here.
 */
public final class JoinPreview {

    private final Foundation foundation;
    private final Members members;
    private final Physicians physicians;
    private final CurrentHierarchy hierarchy;
    private final RulesOfRoute rulesOf;
    private final Procedures procedures;

    JoinPreview(
            Foundation foundation,
            Members members,
            Physicians physicians,
            CurrentHierarchy hierarchy,
            RulesOfRoute rulesOf,
            Procedures procedures) {
        this.procedures = procedures;
        this.rulesOf = rulesOf;
        this.foundation = foundation;
        this.members = members;
        this.physicians = physicians;
        this.hierarchy = hierarchy;
    }

    /**
     * The bodies that may be joined first: districts, local bodies without districts, and prefectural bodies that take members
     * in directly, that exist today; by code.
     */
    public List<Association> entryBodies() {
        LocalDate today = foundation.time().today();
        Hierarchy now = hierarchy.get();
        List<Association> existing =
                now.all().stream().filter(body -> body.isInForceOn(today)).toList();
        RouteRules direct = rules(existing.stream()
                .filter(body -> body.tier() == Tier.PREFECTURAL)
                .toList());
        return existing.stream()
                .filter(body -> JoinPolicy.isEntry(body, now, today) || direct.takesDirectly(body.id()))
                .sorted(Comparator.comparing(body -> body.code().text()))
                .toList();
    }

    /** Every body that exists today, by code: which of them may be joined first depends on what one has joined. */
    public List<Association> bodies() {
        LocalDate today = foundation.time().today();
        return hierarchy.get().all().stream()
                .filter(body -> body.isInForceOn(today))
                .toList();
    }

    /** The bodies right above what the caller has joined through a workplace and not joined yet, by code. */
    public List<Association> aboveJoined(Workplace workplace, Caller caller) {
        Set<AssociationId> joined =
                caller.person().map(person -> joined(person, workplace)).orElseGet(Set::of);
        Hierarchy now = hierarchy.get();
        return bodies().stream()
                .filter(body -> !joined.contains(body.id()))
                .filter(body -> now.children(body.id()).stream().anyMatch(child -> joined.contains(child.id())))
                .toList();
    }

    private Set<AssociationId> joined(PersonId person, Workplace workplace) {
        Member member = foundation.work().readOnly(() -> members.of(person));
        LocalDate today = foundation.time().today();
        return member.groupAt(workplace).map(Group::id).map(member::inGroup).stream()
                .flatMap(memberships -> memberships)
                .filter(membership -> !membership.period().hasEndedBy(today))
                .map(Membership::body)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From a body up to the national one, lowest first; empty for an unknown body. */
    public List<Association> pathOf(AssociationId lowest) {
        Hierarchy now = hierarchy.get();
        return now.find(lowest).isPresent() ? now.pathOf(lowest) : List.of();
    }

    /** The rules a request for these bodies is judged by today. */
    public RouteRules rules(List<Association> bodies) {
        return foundation.work().readOnly(() -> rulesOf.on(foundation.time().today(), route(bodies)));
    }

    /**
     * The rules an answer to what was sent back is judged by: those of the day that was filed. For the applicant, and the office
     * that had entered it.
     */
    public Outcome<RouteRules> rulesOfAnswer(ProcedureId answered, List<Association> bodies, Caller caller) {
        Outcome<RouteRules> rules = foundation
                .work()
                .readOnly(() -> procedures
                        .find(answered)
                        .map(Procedure::filing)
                        .filter(filing -> caller.is(filing.applicant())
                                || filing.enteredAt().filter(caller::isStaffOf).isPresent())
                        .map(filing ->
                                filing.rules().or(rulesOf.on(JapanTime.today(filing.submittedAt()), route(bodies))))
                        .map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_SUCH_PROCEDURE)));
        return foundation.answered(rules, answered.value(), caller);
    }

    /** What the bodies of a request ask for, lowest first, without those that ask for nothing. */
    public List<FiledDocuments.Asking> documents(JoinRequest request, RouteRules rules) {
        return RequestedDocuments.asked(request, rules, hierarchy.get());
    }

    private static List<AssociationId> route(List<Association> bodies) {
        return bodies.stream().map(Association::id).toList();
    }

    private Predicate<AssociationId> belongs(PersonId person, LocalDate today) {
        Member member = members.of(person);
        return body -> member.belongsTo(body, today);
    }

    /** Why a join cannot end at the last of these bodies; empty when it can. */
    public List<Refusal> notAsFarAs(List<Association> route, RouteRules rules, Caller caller) {
        LocalDate today = foundation.time().today();
        return caller.person()
                .map(person -> foundation
                        .work()
                        .readOnly(() ->
                                new BodyRulesPolicy(rules, hierarchy.get()).reaches(route, belongs(person, today))))
                .orElseGet(List::of);
    }

    public Outcome<MemberCategory> category(CategoryPolicy.Facts facts) {
        return new CategoryPolicy().judge(facts);
    }

    /** Judges a request as filing would, without filing it. */
    public Outcome<JoinRequest> judge(JoinRequest request, Caller caller) {
        LocalDate today = foundation.time().today();
        return ofCaller(
                        caller,
                        member -> new JoinPolicy()
                                .judge(request, member, hierarchy.get(), rulesOf.on(today, request), today))
                .orElseGet(() -> Outcome.refused(ProcedureRefusal.NO_REGISTERED_PERSON));
    }

    /** What speaks against what is known of a request, whatever becomes of the rest. */
    public Optional<Refusals> judge(JoinSoFar known, RouteRules rules, Caller caller) {
        LocalDate today = foundation.time().today();
        return ofCaller(caller, member -> new JoinPolicy().judge(known, member, hierarchy.get(), rules, today))
                .flatMap(reasons -> reasons);
    }

    private <T> Optional<T> ofCaller(Caller caller, Function<Member, T> judge) {
        return caller.person().map(person -> foundation.work().readOnly(() -> judge.apply(members.of(person))));
    }

    /** How old the caller is on the first day wished for; of an office that enters a paper nothing. */
    public Optional<Integer> ageOn(LocalDate desiredOn, Caller caller) {
        return caller.person()
                .flatMap(person -> foundation.work().readOnly(() -> physicians.find(person)))
                .flatMap(physician -> physician.data().latest())
                .map(entry -> entry.value().birth().ageOn(desiredOn));
    }

    /**
     * The last fiscal year in which the caller pays no national fee by graduation, when one is left on the first day wished for;
     * whatever else is asked for, as it depends on the graduation alone.
     */
    public Optional<FiscalYear> exemptUntil(LocalDate desiredOn, Caller caller) {
        GraduationExemption exemption = new GraduationExemption();
        return caller.person()
                .flatMap(person -> foundation.work().readOnly(() -> physicians.find(person)))
                .flatMap(physician -> physician.data().latest())
                .map(entry -> entry.value().graduation().month())
                .filter(month -> exemption.appliesOn(desiredOn, month))
                .map(exemption::last);
    }
}
