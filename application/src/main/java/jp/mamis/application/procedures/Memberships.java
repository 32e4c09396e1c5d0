package jp.mamis.application.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.hierarchy.CurrentHierarchy;
import jp.mamis.application.membership.MemberNumbers;
import jp.mamis.application.membership.Members;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Change;
import jp.mamis.domain.kernel.DomainEvent;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.membership.Beginning;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.Group;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.membership.Membership;
import jp.mamis.domain.membership.MembershipId;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.ChainPolicy;
import jp.mamis.domain.procedures.EndedMembership;
import jp.mamis.domain.procedures.Filing;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureEvent;
import jp.mamis.domain.procedures.RejectedProcedure;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.procedures.WithdrawnProcedure;

/** Carries out on memberships what a procedure has decided, in the same transaction. */
final class Memberships {

    private final Members members;
    private final MemberNumbers numbers;
    private final CurrentHierarchy hierarchy;

    Memberships(Members members, MemberNumbers numbers, CurrentHierarchy hierarchy) {
        this.members = members;
        this.numbers = numbers;
        this.hierarchy = hierarchy;
    }

    /** The change itself, once its consequences are stored; refused when memberships do not allow them. */
    Outcome<Change<Procedure>> follow(Change<Procedure> change, Instant at) {
        Outcome<Change<Procedure>> followed = Outcome.accepted(change);
        for (DomainEvent event : change.events()) {
            followed = followed.then(so -> followOne(so, event, at));
        }
        return followed;
    }

    /** The change itself, when the member's memberships allow it; stores nothing. */
    Outcome<Change<Procedure>> foreseen(Change<Procedure> change, Member member, Hierarchy bodies) {
        Outcome<Member> foreseen = Outcome.accepted(member);
        for (DomainEvent event : change.events()) {
            if (event instanceof ProcedureEvent.StepApproved approved) {
                foreseen = foreseen.then(so -> begun(so, change.state().filing(), approved, bodies));
            }
        }
        return foreseen.map(so -> change);
    }

    private Outcome<Change<Procedure>> followOne(Change<Procedure> change, DomainEvent event, Instant at) {
        if (event instanceof ProcedureEvent.StepApproved approved) {
            return begin(change.state().filing(), approved, at).map(begun -> change);
        }
        if (event instanceof ProcedureEvent.Rejected rejected) {
            return end(rejected.applicant(), rejected.begun(), Membership.EndReason.DECIDED_ANEW, at)
                    .map(ended -> with(change, ((RejectedProcedure) change.state()).ending(ended)));
        }
        if (event instanceof ProcedureEvent.MembershipsCancelled cancelled) {
            return end(cancelled.applicant(), cancelled.begun(), Membership.EndReason.WITHDRAWN, at)
                    .map(ended -> with(change, ((WithdrawnProcedure) change.state()).ending(ended)));
        }
        return Outcome.accepted(change);
    }

    private Outcome<Member> begin(Filing filing, ProcedureEvent.StepApproved approved, Instant at) {
        return begun(members.of(approved.applicant()), filing, approved, hierarchy.hold())
                .then(whole -> numbered(whole, approved))
                .map(numbered -> saved(numbered, at));
    }

    private static Outcome<Member> begun(
            Member member, Filing filing, ProcedureEvent.StepApproved approved, Hierarchy bodies) {
        Target target = filing.request().targets().stream()
                .filter(candidate -> candidate.body().equals(approved.body()))
                .findFirst()
                .orElseThrow();
        Beginning beginning = new Beginning(
                approved.membership(),
                approved.body(),
                new Group(filing.group(), filing.request().workplace()),
                target.category(),
                own(target, filing),
                approved.begins(),
                filing.rules().takesDirectly(approved.body()));
        Outcome<Change<Member>> begun = member.find(approved.membership()).isPresent()
                ? member.restate(beginning, bodies)
                : member.begin(beginning, bodies);
        return begun.then(change -> new ChainPolicy().begun(change.state(), approved.membership(), filing, bodies));
    }

    /** As the body called it on the day of filing. */
    private static Optional<BodyCategory> own(Target target, Filing filing) {
        return target.own()
                .flatMap(code -> filing.rules().of(target.body()).category(code))
                .map(own -> new BodyCategory(own.code().text(), own.label()));
    }

    /** Joining the national body for the first time brings the member ID. */
    private Outcome<Member> numbered(Member member, ProcedureEvent.StepApproved approved) {
        boolean national = hierarchy.get().require(approved.body()).tier() == Tier.NATIONAL;
        return national && member.number().isEmpty()
                ? member.giveNumber(numbers.next(), true, approved.begins()).map(Change::state)
                : Outcome.accepted(member);
    }

    /**
     * Ends memberships yesterday, from the top down; those that begin today or later never took effect, and those that
     * ended for another reason stay as they are. Refused while another procedure's membership rests on them.
     */
    private Outcome<List<EndedMembership>> end(
            PersonId person, List<MembershipId> begun, Membership.EndReason reason, Instant at) {
        LocalDate lastDay = JapanTime.today(at).minusDays(1);
        Member before = members.of(person);
        List<Membership> falling = begun.stream()
                .flatMap(id -> before.find(id).stream())
                .filter(membership -> membership.period().isOpen())
                .toList();
        if (begun.isEmpty()) {
            return Outcome.accepted(List.of());
        }
        Outcome<Member> member = Outcome.accepted(before);
        for (int i = falling.size() - 1; i >= 0; i--) {
            MembershipId id = falling.get(i).id();
            member = member.then(so -> so.endOrCancel(id, lastDay, reason).map(Change::state));
        }
        return member.then(after -> new ChainPolicy().letGo(before, after, begun, hierarchy.get()))
                .map(so -> saved(so, at))
                .map(after -> falling.stream().map(was -> ended(was, after)).toList());
    }

    /** One that never took effect is no membership any more. */
    private static EndedMembership ended(Membership was, Member after) {
        return new EndedMembership(
                was.body(),
                after.find(was.id()).flatMap(membership -> membership.period().lastDay()));
    }

    private static Change<Procedure> with(Change<Procedure> change, Procedure state) {
        return new Change<>(state, change.events());
    }

    private Member saved(Member member, Instant at) {
        members.save(member, at);
        return member;
    }
}
